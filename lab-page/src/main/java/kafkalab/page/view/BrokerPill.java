package kafkalab.page.view;

import java.util.List;
import java.util.stream.Collectors;

import kafkalab.page.Wording;
import kafkalab.page.cluster.ClusterSnapshot;
import kafkalab.page.cluster.ClusterSnapshot.Broker;
import kafkalab.page.cluster.ClusterSnapshot.Partition;

/**
 * A broker in the page's top bar.
 *
 * @param leads what it leads of the topic at hand
 */
record BrokerPill(String name, boolean up, String leads) {

	private static final int NAMED = 4;

	static List<BrokerPill> of(ClusterSnapshot cluster, String topic) {
		return cluster.brokers()
			.stream()
			.map((broker) -> new BrokerPill(broker.name(), broker.up(), leads(cluster, topic, broker)))
			.toList();
	}

	private static String leads(ClusterSnapshot cluster, String topic, Broker broker) {
		List<Partition> led = cluster.topics()
			.stream()
			.filter((candidate) -> candidate.name().equals(topic))
			.flatMap((candidate) -> candidate.partitions().stream())
			.filter((partition) -> Integer.valueOf(broker.id()).equals(partition.leader()))
			.toList();
		if (led.isEmpty()) {
			return "";
		}
		return "leads " + ((led.size() > NAMED) ? Wording.number(led.size()) + " partitions"
				: led.stream().map((partition) -> "P" + partition.partition()).collect(Collectors.joining(", ")));
	}

}
