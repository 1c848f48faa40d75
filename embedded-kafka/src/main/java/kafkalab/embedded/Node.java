package kafkalab.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Properties;

import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.metadata.storage.Formatter;
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

	private volatile @Nullable NodeServer server;

	Node(int id, String name, int port, Properties settings) {
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
		return new BrokerStatus(this.id, this.name, this.port, isRunning());
	}

	boolean isRunning() {
		return this.server != null;
	}

	boolean knows(Collection<String> topics) {
		NodeServer running = this.server;
		return running != null && running.knows(topics);
	}

	/**
	 * Makes the node's own directory usable for Kafka, unless an earlier run has done so.
	 */
	void format(String clusterId) {
		String directory = this.settings.getProperty("log.dir");
		Formatter formatter = new Formatter().setNodeId(this.id)
			.setClusterId(clusterId)
			.addDirectory(directory)
			.setMetadataLogDirectory(directory)
			.setControllerListenerName(this.settings.getProperty("controller.listener.names"))
			.setIgnoreFormatted(true)
			.setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
		try {
			formatter.run();
		}
		catch (Exception ex) {
			throw new IllegalStateException("%s cannot use %s: %s".formatted(this.name, directory, ex.getMessage()),
					ex);
		}
	}

	void start() {
		NodePorts.requireFree(this.name, this.port);
		try {
			NodeServer starting = NodeServer.of(this.settings, new StandardFaultHandlerFactory());
			starting.start();
			this.server = starting;
		}
		catch (Exception ex) {
			throw new IllegalStateException("%s did not start: %s".formatted(this.name, ex.getMessage()), ex);
		}
	}

	/**
	 * Stops the node in order, and after a while regardless: Kafka itself waits five
	 * minutes for a controller that does not answer.
	 */
	void stop() {
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
