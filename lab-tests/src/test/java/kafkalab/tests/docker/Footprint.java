package kafkalab.tests.docker;

import java.time.Duration;
import java.util.Map;

/**
 * What a cluster costs: the time from nothing to its topics, and the memory of its
 * processes in MiB.
 */
record Footprint(Duration startup, Map<String, Double> memory) {

	String comparedTo(Footprint other) {
		return "Topics are there after %.1f s, %.1f times as long as the embedded cluster's %.1f s. Memory is %s, %.0f MiB, %.1f times the embedded cluster's %.0f MiB."
			.formatted(seconds(), seconds() / other.seconds(), other.seconds(), this.memory, total(),
					total() / other.total(), other.total());
	}

	private double seconds() {
		return this.startup.toMillis() / 1000.0;
	}

	private double total() {
		return this.memory.values().stream().mapToDouble(Double::doubleValue).sum();
	}

}
