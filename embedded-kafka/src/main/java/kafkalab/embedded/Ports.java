package kafkalab.embedded;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the nodes of a cluster listen.
 */
record Ports(LabPort kafka1, LabPort kafka2, LabPort controller) {

	Ports {
		if (Stream.of(kafka1, kafka2, controller).mapToInt(LabPort::number).distinct().count() < 3) {
			throw new IllegalArgumentException("kafka1, kafka2 and controller need a port each, not %d, %d and %d"
				.formatted(kafka1.number(), kafka2.number(), controller.number()));
		}
	}

	static Ports of(int kafka1, int kafka2, int controller) {
		return new Ports(new LabPort(kafka1, "kafka1", "KAFKA1_PORT"), new LabPort(kafka2, "kafka2", "KAFKA2_PORT"),
				new LabPort(controller, "controller", "CONTROLLER_PORT"));
	}

	/**
	 * Ports below those that systems give to outgoing connections, so that none of them
	 * takes a broker's port while the broker is stopped.
	 */
	static Ports free() {
		int[] free = IntStream.generate(() -> ThreadLocalRandom.current().nextInt(10_000, 30_000))
			.distinct()
			.filter(LabPort::isFree)
			.limit(3)
			.toArray();
		return of(free[0], free[1], free[2]);
	}

	void requireFree() {
		Stream.of(this.kafka1, this.kafka2, this.controller).forEach(LabPort::requireFree);
	}

}
