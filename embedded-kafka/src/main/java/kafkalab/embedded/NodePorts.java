package kafkalab.embedded;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Where the nodes of a cluster listen.
 */
record NodePorts(int kafka1, int kafka2, int controller) {

	NodePorts {
		Map<String, Integer> ports = byNode(kafka1, kafka2, controller);
		ports.forEach(NodePorts::requirePort);
		if (ports.values().stream().distinct().count() < ports.size()) {
			throw new IllegalArgumentException("kafka1, kafka2 and controller need a port each, not %d, %d and %d"
				.formatted(kafka1, kafka2, controller));
		}
	}

	/**
	 * Ports below those that systems give to outgoing connections, so that none of them
	 * takes a broker's port while the broker is stopped.
	 */
	static NodePorts free() {
		int[] free = IntStream.generate(() -> ThreadLocalRandom.current().nextInt(10_000, 30_000))
			.distinct()
			.filter(Loopback::isFree)
			.limit(3)
			.toArray();
		return new NodePorts(free[0], free[1], free[2]);
	}

	void requireFree() {
		byNode(this.kafka1, this.kafka2, this.controller).forEach(NodePorts::requireFree);
	}

	static void requireFree(String node, int port) {
		if (!Loopback.isFree(port)) {
			throw new PortTakenException(node, port);
		}
	}

	private static void requirePort(String node, int port) {
		if (port < 1 || port > 65_535) {
			throw new IllegalArgumentException("The port of %s must be from 1 to 65535, not %d".formatted(node, port));
		}
	}

	private static Map<String, Integer> byNode(int kafka1, int kafka2, int controller) {
		return new TreeMap<>(Map.of("kafka1", kafka1, "kafka2", kafka2, "controller", controller));
	}

}
