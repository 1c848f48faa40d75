package kafkalab.page.view;

import java.util.List;
import java.util.stream.Collectors;

import kafkalab.page.cluster.ClusterSnapshot;
import kafkalab.page.cluster.ClusterSnapshot.Topic;
import kafkalab.page.consumer.LabConsumer;
import kafkalab.page.feed.LabView;
import org.jspecify.annotations.Nullable;

/**
 * The lab as the page first shows it, before its script follows the feed.
 *
 * @param problem what is wrong with the cluster, as a sentence
 * @param topic the topic that the send panel points at
 * @param nobody whether there is no consumer at all, not even one whose card is to come
 */
record LabPage(boolean reachable, @Nullable String problem, String topic, List<String> topics, List<BrokerPill> brokers,
		String bootstrapServers, @Nullable ReceiptSentence receipt, long online, List<ConsumerCard> consumers,
		boolean nobody) {

	static LabPage of(LabView lab, String topic) {
		ClusterSnapshot cluster = lab.cluster();
		List<String> topics = cluster.topics().stream().map(Topic::name).toList();
		return new LabPage(cluster.reachable(), cluster.problem(), topic,
				topics.contains(topic) ? topics : List.of(topic), BrokerPill.of(cluster, topic),
				bootstrapServers(cluster), (lab.sent() != null) ? ReceiptSentence.of(lab.sent(), topic) : null,
				lab.consumers().stream().filter(LabConsumer::online).count(),
				lab.consumers().stream().map((consumer) -> ConsumerCard.of(consumer, topic)).toList(),
				lab.consumers().isEmpty() && cluster.groups().stream().allMatch((group) -> group.members().isEmpty()));
	}

	private static String bootstrapServers(ClusterSnapshot cluster) {
		return cluster.brokers()
			.stream()
			.filter((broker) -> broker.port() != null)
			.map((broker) -> broker.host() + ":" + broker.port())
			.collect(Collectors.joining(","));
	}

}
