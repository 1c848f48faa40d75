package kafkalab.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

import kafkalab.embedded.EmbeddedCluster;

/**
 * A lab for tests: an embedded cluster, a producer-app and as many consumer-apps as a
 * test starts, all on ports that were free.
 */
final class Lab implements AutoCloseable {

	private final EmbeddedCluster cluster;

	private final Deque<AppProcess> processes = new ArrayDeque<>();

	private final AppProcess producer;

	private Lab(EmbeddedCluster cluster) {
		this.cluster = cluster;
		this.producer = started(AppProcess.start("producer-app", freePort(),
				Map.of("KAFKA_BOOTSTRAP_SERVERS", cluster.bootstrapServers())));
	}

	static Lab start() {
		EmbeddedCluster cluster = EmbeddedCluster.builder().start();
		try {
			return new Lab(cluster);
		}
		catch (RuntimeException ex) {
			cluster.close();
			throw ex;
		}
	}

	EmbeddedCluster cluster() {
		return this.cluster;
	}

	AppProcess producer() {
		return this.producer;
	}

	AppProcess consumer(String group) {
		return consumer(group, Map.of());
	}

	AppProcess consumer(String group, Map<String, String> more) {
		return consumer(group, freeConsumerPort(), more);
	}

	AppProcess consumer(String group, int port, Map<String, String> more) {
		Map<String, String> environment = new HashMap<>(Map.of("KAFKA_TOPIC", "first-topic", "CONSUMER_GROUP", group));
		environment.put("KAFKA_BOOTSTRAP_SERVERS", this.cluster.bootstrapServers());
		environment.putAll(more);
		return started(AppProcess.start("consumer-app", port, environment));
	}

	private AppProcess started(AppProcess process) {
		this.processes.push(process);
		return process;
	}

	/**
	 * The name that the page gives the consumer on this port.
	 */
	static String nameOf(AppProcess consumer) {
		String[] ordinals = { "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth",
				"Tenth", "Eleventh", "Twelfth", "Thirteenth", "Fourteenth", "Fifteenth", "Sixteenth", "Seventeenth",
				"Eighteenth", "Nineteenth", "Twentieth" };
		return ordinals[consumer.port() - 8000] + " Consumer";
	}

	/** Only ports from 8000 to 8019 have an ordinal name on the page. */
	private static int freeConsumerPort() {
		return IntStream.rangeClosed(8000, 8019)
			.filter(Lab::isFree)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No port from 8000 to 8019 is free"));
	}

	private static boolean isFree(int port) {
		try {
			return bind(port) == port;
		}
		catch (IOException ex) {
			return false;
		}
	}

	static int freePort() {
		try {
			return bind(0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int bind(int port) throws IOException {
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	@Override
	public void close() {
		while (!this.processes.isEmpty()) {
			this.processes.pop().close();
		}
		this.cluster.close();
	}

}
