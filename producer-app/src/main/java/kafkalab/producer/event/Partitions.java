package kafkalab.producer.event;

import java.util.List;

import kafkalab.app.BrokerName;
import org.apache.kafka.common.PartitionInfo;

/**
 * A topic's partitions as the producer sees them.
 */
record Partitions(List<PartitionInfo> all) {

	int count() {
		return this.all.size();
	}

	/**
	 * Those that can take an event now, or all if none can: a leader may be on its way.
	 */
	List<Integer> available() {
		List<PartitionInfo> led = this.all.stream().filter((partition) -> partition.leader() != null).toList();
		return (led.isEmpty() ? this.all : led).stream().map(PartitionInfo::partition).toList();
	}

	List<Integer> leaderless() {
		return this.all.stream()
			.filter((partition) -> partition.leader() == null)
			.map(PartitionInfo::partition)
			.sorted()
			.toList();
	}

	String leaderOf(int number) {
		return this.all.stream()
			.filter((partition) -> partition.partition() == number && partition.leader() != null)
			.map((partition) -> BrokerName.of(partition.leader().id()))
			.findFirst()
			.orElse("a broker that has left since");
	}

}
