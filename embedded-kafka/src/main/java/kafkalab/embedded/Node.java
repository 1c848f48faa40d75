package kafkalab.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.apache.kafka.server.fault.FaultHandler;
import org.apache.kafka.server.fault.LoggingFaultHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Kafka server of the cluster, which can be started and stopped again and again.
 */
final class Node {

	private static final Logger logger = LoggerFactory.getLogger(Node.class);

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final int id;

	private final String name;

	private final int port;

	private final Properties settings;

	private final Consumer<Node> whenItFails;

	private final NodeThreads threads;

	private volatile CompletableFuture<NodeServer> starting = new CompletableFuture<>();

	private volatile @Nullable NodeServer server;

	private final AtomicReference<@Nullable String> failure = new AtomicReference<>();

	private volatile @Nullable Thread end;

	Node(int id, String name, int port, Properties settings, Consumer<Node> whenItFails) {
		this.whenItFails = whenItFails;
		this.threads = new NodeThreads(name,
				(message) -> fail((message != null) ? message : "it has given up; the cluster's log says why"));
		this.id = id;
		this.name = name;
		this.port = port;
		this.settings = settings;
	}

	String name() {
		return this.name;
	}

	String address() {
		return "localhost:" + this.port;
	}

	BrokerStatus status() {
		return new BrokerStatus(this.id, this.name, this.port, isRunning(), failure());
	}

	boolean isRunning() {
		return this.server != null && failure() == null;
	}

	@Nullable String failure() {
		return this.failure.get();
	}

	boolean knows(Collection<String> topics) {
		NodeServer running = this.server;
		return running != null && running.knows(topics);
	}

	/** Makes its directory usable for Kafka, unless an earlier run has done so. */
	void format(String clusterId) {
		new NodeStorage(this.id, this.name, this.settings).format(clusterId);
	}

	void start() {
		Thread ending = this.end;
		if (ending != null) {
			ended(ending);
		}
		NodePorts.requireFree(this.name, this.port);
		this.failure.set(null);
		CompletableFuture<NodeServer> start = new CompletableFuture<>();
		this.starting = start;
		Thread starter = new Thread(this.threads, () -> start(start), "start-" + this.name);
		starter.start();
		try {
			this.server = start.join();
		}
		catch (CompletionException ex) {
			starter.interrupt();
			this.failure.compareAndSet(null, because(reason(ex)));
			throw new IllegalStateException("%s did not start: %s".formatted(this.name, failure()), ex.getCause());
		}
	}

	private void start(CompletableFuture<NodeServer> start) {
		try {
			NodeServer starting = NodeServer.of(this.settings, this::faultHandler);
			starting.start();
			if (!start.complete(starting)) {
				starting.stop();
			}
		}
		catch (Throwable ex) {
			start.completeExceptionally(ex);
		}
	}

	/** Has a start that goes on end with this failure. */
	void abandonStart(RuntimeException failure) {
		this.starting.completeExceptionally(failure);
	}

	private FaultHandler faultHandler(String what, boolean fatal, Runnable action) {
		FaultHandler logging = new LoggingFaultHandler(what, action);
		return (message, cause) -> {
			RuntimeException fault = logging.handleFault(message, cause);
			if (fatal) {
				fail((cause != null) ? reason(cause) : message);
			}
			return fault;
		};
	}

	private void fail(String reason) {
		if (failure() != null || !this.failure.compareAndSet(null, because(reason))) {
			return;
		}
		// Half of a broker is worse than none: it leads partitions that it has lost
		this.end = new Thread(this::stop, "end-" + this.name);
		this.end.start();
		this.whenItFails.accept(this);
	}

	private String because(String reason) {
		String trouble = DataTrouble.of(Path.of(this.settings.getProperty("log.dir")));
		return (trouble != null) ? trouble : reason;
	}

	private static String reason(Throwable failure) {
		Throwable root = failure;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return (root.getMessage() != null) ? root.getMessage() : root.toString();
	}

	/**
	 * Stops the node in order, and after a while regardless: Kafka itself waits five
	 * minutes for a controller that does not answer.
	 */
	synchronized void stop() {
		NodeServer stopping = this.server;
		if (stopping == null) {
			return;
		}
		Thread stop = new Thread(() -> shutdown(stopping), "stop-" + this.name);
		stop.start();
		if (!ended(stop)) {
			logger.warn("{} does not stop in order within {} s: stopping it at once", this.name, PATIENCE.toSeconds());
			stop.interrupt();
			ended(stop);
		}
		this.server = null;
	}

	private void shutdown(NodeServer stopping) {
		try {
			stopping.stop();
		}
		catch (Exception ex) {
			logger.warn("{} did not stop cleanly", this.name, ex);
		}
	}

	private static boolean ended(Thread thread) {
		try {
			thread.join(PATIENCE.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return !thread.isAlive();
	}

}
