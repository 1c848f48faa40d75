package kafkalab.embedded;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * A Kafka cluster in this JVM: a controller and two brokers, of which either can be
 * stopped and started again while the other serves.
 */
public final class EmbeddedCluster implements AutoCloseable {

	static {
		// Kafka finds its own names by their upper case in the default locale: in a
		// Turkish one it does not know them
		Locale.setDefault(Locale.ROOT);
	}

	private final DataDirectory data;

	private final Node controller;

	private final List<Node> brokers;

	private volatile CompletableFuture<Void> pending = CompletableFuture.completedFuture(null);

	private volatile BiConsumer<String, String> failures = (node, reason) -> {
	};

	private boolean closed;

	private EmbeddedCluster(NodePorts ports, DataDirectory data) {
		this.data = data;
		NodeSettings settings = new NodeSettings(ports, data.path(), Loopback.hasIpv6());
		this.controller = new Node(NodeSettings.CONTROLLER_ID, "controller", ports.controller(), settings.controller(),
				this::failed);
		this.brokers = List.of(broker(settings, 1, "kafka1", ports.kafka1()),
				broker(settings, 2, "kafka2", ports.kafka2()));
	}

	private Node broker(NodeSettings settings, int id, String name, int port) {
		return new Node(id, name, port, settings.broker(id, name, port), this::failed);
	}

	/**
	 * A cluster on free ports, in a fresh directory, with the lab's topics.
	 */
	public static EmbeddedClusterBuilder builder() {
		return new EmbeddedClusterBuilder();
	}

	static EmbeddedCluster start(NodePorts ports, DataDirectory data, List<LabTopic> topics) {
		EmbeddedCluster cluster = new EmbeddedCluster(ports, data);
		try {
			cluster.unlessANodeFails(() -> cluster.start(topics));
			return cluster;
		}
		catch (RuntimeException | Error ex) {
			cluster.close();
			throw ex;
		}
	}

	/**
	 * The addresses of both brokers, whether they run or not.
	 */
	public String bootstrapServers() {
		return this.brokers.stream().map(Node::address).collect(Collectors.joining(","));
	}

	public List<BrokerStatus> brokers() {
		return this.brokers.stream().map(Node::status).toList();
	}

	/**
	 * Returns when the broker has handed its partitions over and left. Nothing happens if
	 * it does not run.
	 */
	public synchronized void stopBroker(String name) {
		broker(name).stop();
	}

	/**
	 * Returns when the broker serves and, if the other one runs too, their replicas are
	 * in sync and each leads its share of the partitions. Nothing happens if it runs.
	 */
	public synchronized void startBroker(String name) {
		Node broker = broker(name);
		if (this.closed) {
			throw new IllegalStateException("The cluster is closed: %s cannot be started".formatted(name));
		}
		if (this.controller.failure() != null) {
			throw new IllegalStateException(
					"%s cannot start, because the controller has failed: %s. Only a new start of the whole lab helps"
						.formatted(name, this.controller.failure()));
		}
		if (!broker.isRunning()) {
			unlessANodeFails(() -> {
				broker.start();
				awaitBalance();
			});
		}
	}

	/**
	 * Stops every node and removes the data directory, unless it was given.
	 */
	@Override
	public synchronized void close() {
		if (this.closed) {
			return;
		}
		this.closed = true;
		// In this order: without a controller, a broker does not find its way out
		NodeThreads.together(this.brokers, Node::stop);
		this.controller.stop();
		this.data.close();
	}

	private void start(List<LabTopic> topics) {
		String clusterId = this.data.clusterId();
		this.controller.format(clusterId);
		this.brokers.forEach((broker) -> broker.format(clusterId));
		this.controller.start();
		NodeThreads.together(this.brokers, Node::start);
		try (TopicLayout layout = layout()) {
			layout.createMissing(topics);
			layout.awaitBalance();
		}
	}

	// Clients and brokers go on for a minute or two with a cluster that cannot come to be
	private void unlessANodeFails(Runnable work) {
		CompletableFuture<Void> done = new CompletableFuture<>();
		this.pending = done;
		Thread worker = new Thread(() -> {
			try {
				work.run();
				done.complete(null);
			}
			catch (Throwable ex) {
				done.completeExceptionally(ex);
			}
		}, "embedded-cluster");
		worker.setDaemon(true);
		worker.start();
		try {
			done.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
	}

	private void failed(Node node) {
		String reason = String.valueOf(node.failure());
		IllegalStateException failure = new IllegalStateException("%s has failed: %s".formatted(node.name(), reason));
		this.pending.completeExceptionally(failure);
		this.brokers.forEach((broker) -> broker.abandonStart(failure));
		this.failures.accept(node.name(), reason);
	}

	/**
	 * Tells from now on which node has failed, and why.
	 */
	public void onFailure(BiConsumer<String, String> failures) {
		this.failures = failures;
	}

	// A broker alone has nobody to be in sync with; where it stopped first, it has to
	// leave the lead to the other one
	private void awaitBalance() {
		if (this.brokers.stream().allMatch(Node::isRunning)) {
			try (TopicLayout layout = layout()) {
				layout.awaitBalance();
			}
		}
	}

	private TopicLayout layout() {
		return new TopicLayout(bootstrapServers(),
				(topics) -> this.brokers.stream().allMatch((broker) -> broker.knows(topics)));
	}

	private Node broker(String name) {
		return this.brokers.stream()
			.filter((broker) -> broker.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("There is no broker %s; the brokers are %s".formatted(name,
					this.brokers.stream().map(Node::name).collect(Collectors.joining(" and ")))));
	}

}
