package kafkalab.page.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

import kafkalab.page.cluster.ClusterSnapshot.Partition;
import kafkalab.page.cluster.ClusterSnapshot.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the topics, their partitions and the offsets that these hold.
 */
final class TopicReader {

	/** A large cluster is not asked about everything twice a second. */
	private static final int MOST_TOPICS = 200;

	private static final Room PARTITIONS = new Room(5000, 10);

	private TopicReader() {
	}

	static CompletableFuture<PartialAnswer<List<Topic>>> read(AdminQueries round, List<Topic> previous) {
		ListTopicsOptions options = new ListTopicsOptions().timeoutMs(AdminQueries.CALL_TIMEOUT_MILLIS);
		return round.ask(Map.of("names", round.admin().listTopics(options).names())).thenCompose((answers) -> {
			Set<String> names = answers.get("names");
			return (names != null) ? describe(round, visible(names), previous)
					: CompletableFuture.completedFuture(new PartialAnswer<>(previous, answers.reasons()));
		});
	}

	private static List<String> visible(Set<String> names) {
		return names.stream().filter((name) -> !isInternal(name)).sorted().limit(MOST_TOPICS).toList();
	}

	/** Kafka's own, and those of what is built on it. */
	static boolean isInternal(String topic) {
		return topic.startsWith("__");
	}

	private static CompletableFuture<PartialAnswer<List<Topic>>> describe(AdminQueries round, List<String> names,
			List<Topic> previous) {
		DescribeTopicsOptions options = new DescribeTopicsOptions().timeoutMs(AdminQueries.CALL_TIMEOUT_MILLIS);
		return round.ask(round.admin().describeTopics(names, options).topicNameValues()).thenCompose((described) -> {
			int most = PARTITIONS
				.each(described.values().values().stream().map((topic) -> topic.partitions().size()).toList());
			List<TopicPartition> led = led(described.values().values(), most);
			var begin = round.ask(led, offsets(round.admin(), led, OffsetSpec.earliest()));
			var end = round.ask(led, offsets(round.admin(), led, OffsetSpec.latest()));
			return begin.thenCombine(end, (first, last) -> {
				List<Throwable> failures = new ArrayList<>(described.reasons());
				failures.removeIf(UnknownTopicOrPartitionException.class::isInstance);
				failures.addAll(last.reasons());
				return new PartialAnswer<>(new Assembly(described, first, last, previous, most).topics(names),
						failures);
			});
		});
	}

	/** The offsets of a partition that nobody leads could only be waited for. */
	private static List<TopicPartition> led(Collection<TopicDescription> topics, int most) {
		return topics.stream()
			.flatMap((topic) -> topic.partitions()
				.stream()
				.limit(most)
				.filter((partition) -> leader(partition) != null)
				.map((partition) -> new TopicPartition(topic.name(), partition.partition())))
			.toList();
	}

	private static Function<TopicPartition, KafkaFuture<ListOffsetsResultInfo>> offsets(Admin admin,
			List<TopicPartition> partitions, OffsetSpec spec) {
		ListOffsetsResult result = admin.listOffsets(
				partitions.stream().collect(Collectors.toMap(Function.identity(), (unused) -> spec)),
				new ListOffsetsOptions().timeoutMs(AdminQueries.CALL_TIMEOUT_MILLIS));
		return result::partitionResult;
	}

	private static @Nullable Integer leader(TopicPartitionInfo partition) {
		Node leader = partition.leader();
		return (leader == null || leader.isEmpty()) ? null : leader.id();
	}

	/**
	 * Puts the answers together and fills gaps with what was known before.
	 */
	private record Assembly(PartialAnswers<String, TopicDescription> described,
			PartialAnswers<TopicPartition, ListOffsetsResultInfo> begin,
			PartialAnswers<TopicPartition, ListOffsetsResultInfo> end, Map<String, Topic> known, int most) {

		Assembly(PartialAnswers<String, TopicDescription> described,
				PartialAnswers<TopicPartition, ListOffsetsResultInfo> begin,
				PartialAnswers<TopicPartition, ListOffsetsResultInfo> end, List<Topic> previous, int most) {
			this(described, begin, end, new HashMap<>(), most);
			previous.forEach((topic) -> this.known.put(topic.name(), topic));
		}

		List<Topic> topics(List<String> names) {
			List<Topic> topics = new ArrayList<>();
			for (String name : names) {
				TopicDescription description = this.described.get(name);
				if (description != null) {
					topics.add(topic(description));
				}
				else if (!(this.described.failures().get(name) instanceof UnknownTopicOrPartitionException)
						&& this.known.containsKey(name)) {
					topics.add(this.known.get(name));
				}
			}
			return topics;
		}

		private Topic topic(TopicDescription description) {
			return new Topic(description.name(),
					description.partitions()
						.stream()
						.sorted(Comparator.comparingInt(TopicPartitionInfo::partition))
						.limit(this.most)
						.map((partition) -> partition(description.name(), partition))
						.toList());
		}

		private Partition partition(String topic, TopicPartitionInfo partition) {
			TopicPartition key = new TopicPartition(topic, partition.partition());
			Partition last = last(key);
			return new Partition(partition.partition(), leader(partition),
					partition.replicas().stream().map(Node::id).toList(),
					partition.isr().stream().map(Node::id).sorted().toList(),
					offset(this.begin.get(key), (last != null) ? last.begin() : 0),
					offset(this.end.get(key), (last != null) ? last.end() : 0));
		}

		private @Nullable Partition last(TopicPartition key) {
			Topic topic = this.known.get(key.topic());
			return (topic != null && key.partition() < topic.partitions().size())
					? topic.partitions().get(key.partition()) : null;
		}

		private static long offset(@Nullable ListOffsetsResultInfo info, long otherwise) {
			return (info != null) ? info.offset() : otherwise;
		}

	}

}
