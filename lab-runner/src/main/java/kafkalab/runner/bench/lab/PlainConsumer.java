package kafkalab.runner.bench.lab;

import java.util.Map;

/**
 * Kafka's own console consumer in a group: what the lab's consumer is compared with. What
 * it owns, only the brokers can tell.
 */
public record PlainConsumer(String clientId, LabProcess command, GroupWatch group) {

	/** As long as those of the lab's consumers, so that a crash is noticed as soon. */
	static final Map<String, String> SETTINGS = Map.of("session.timeout.ms", "3000", "heartbeat.interval.ms", "500");

	public int partitions() {
		return this.group.partitions(this.clientId);
	}

	public double megabytes() {
		return ProcessMemory.megabytes(this.command.tree());
	}

}
