package kafkalab.runner.status;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import kafkalab.runner.kafka.LabAdmin;
import kafkalab.runner.status.LabStatus.Topic;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Reads the topics of a cluster and how far their partitions go.
 */
record TopicStatusReader(LabAdmin admin) {

	Collection<TopicDescription> descriptions() {
		Set<String> names = this.admin.ask((kafka) -> kafka.listTopics().names());
		return this.admin.ask((kafka) -> KafkaFuture.completedFuture(kafka.describeTopics(names).topicNameValues()))
			.values()
			.stream()
			.flatMap((topic) -> known(topic).stream())
			.toList();
	}

	// It may be on its way: known to the broker that listed it, not yet to the other one
	private Optional<TopicDescription> known(KafkaFuture<TopicDescription> topic) {
		try {
			return Optional.of(this.admin.ask((kafka) -> topic));
		}
		catch (UnknownTopicOrPartitionException ex) {
			return Optional.empty();
		}
	}

	/**
	 * The first or next offset of each partition that has a leader to tell it.
	 */
	Map<TopicPartition, Long> offsets(Collection<TopicDescription> topics, OffsetSpec which) {
		Map<TopicPartition, OffsetSpec> asked = topics.stream()
			.flatMap((topic) -> topic.partitions()
				.stream()
				.filter(TopicStatusReader::hasLeader)
				.map((partition) -> new TopicPartition(topic.name(), partition.partition())))
			.collect(Collectors.toMap(Function.identity(), (partition) -> which));
		ListOffsetsResult found = this.admin.ask((kafka) -> KafkaFuture.completedFuture(kafka.listOffsets(asked)));
		Map<TopicPartition, Long> offsets = new HashMap<>();
		for (TopicPartition partition : asked.keySet()) {
			try {
				offsets.put(partition, this.admin.ask((kafka) -> found.partitionResult(partition)).offset());
			}
			catch (UnknownTopicOrPartitionException ex) {
				// Its topic has been deleted meanwhile
			}
		}
		return offsets;
	}

	static List<Topic> topics(Collection<TopicDescription> topics, Map<TopicPartition, Long> begins,
			Map<TopicPartition, Long> ends) {
		return topics.stream()
			.map((topic) -> topic(topic, begins, ends))
			.sorted((one, other) -> one.name().compareTo(other.name()))
			.toList();
	}

	private static Topic topic(TopicDescription topic, Map<TopicPartition, Long> begins,
			Map<TopicPartition, Long> ends) {
		long events = 0;
		Map<String, Set<Integer>> leaders = new TreeMap<>();
		Set<Integer> outOfSync = new TreeSet<>();
		for (TopicPartitionInfo info : topic.partitions()) {
			TopicPartition partition = new TopicPartition(topic.name(), info.partition());
			events += ends.getOrDefault(partition, 0L) - begins.getOrDefault(partition, 0L);
			String leader = hasLeader(info) ? BrokerReader.name(info.leader()) : "nobody";
			leaders.computeIfAbsent(leader, (name) -> new TreeSet<>()).add(info.partition());
			if (info.isr().size() < info.replicas().size()) {
				outOfSync.add(info.partition());
			}
		}
		return new Topic(topic.name(), topic.partitions().size(), events, leaders, outOfSync);
	}

	private static boolean hasLeader(TopicPartitionInfo partition) {
		Node leader = partition.leader();
		return leader != null && !leader.isEmpty();
	}

}
