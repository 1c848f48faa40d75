package kafkalab.embedded;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.ElectionType;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The topics of a running cluster, and which broker has and leads which partition.
 */
final class TopicLayout implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(TopicLayout.class);

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Duration POLL = Duration.ofMillis(20);

	private final Admin admin;

	private final Predicate<Set<String>> known;

	/**
	 * The topics of the cluster at these addresses.
	 * @param known whether all its brokers have heard of some topics: Kafka's own answer
	 * comes from any of them
	 */
	TopicLayout(String bootstrapServers, Predicate<Set<String>> known) {
		this.known = known;
		this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
	}

	void createMissing(List<LabTopic> topics) {
		Set<String> present = present();
		List<NewTopic> missing = Stream.concat(topics.stream().map(TopicLayout::onBothBrokers), internal())
			.filter((topic) -> !present.contains(topic.name()))
			.toList();
		Map<String, KafkaFuture<Void>> creations = this.admin.createTopics(missing).values();
		creations.values().forEach(TopicLayout::awaitExistence);
		await(() -> this.known.test(creations.keySet()) ? ""
				: "not all brokers have heard of " + String.join(", ", creations.keySet()));
	}

	// A client that has waited for the cluster may have made Kafka create it
	private static void awaitExistence(KafkaFuture<Void> creation) {
		try {
			get(creation);
		}
		catch (TopicExistsException ex) {
			logger.info("{}", ex.getMessage());
		}
	}

	/**
	 * Returns when all replicas are in sync and each partition is served by the broker
	 * that is the first of its replicas.
	 */
	void awaitBalance() {
		await(this::obstacle);
	}

	private static void await(Supplier<String> obstacles) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		String obstacle = obstacles.get();
		while (!obstacle.isEmpty()) {
			if (System.nanoTime() > deadline) {
				throw new IllegalStateException(
						"The cluster runs, but after %d s %s".formatted(PATIENCE.toSeconds(), obstacle));
			}
			LockSupport.parkNanos(POLL.toNanos());
			obstacle = obstacles.get();
		}
	}

	@Override
	public void close() {
		this.admin.close(Duration.ZERO);
	}

	// Leaders by turns: Kafka's own choice may give one broker a whole small topic
	private static NewTopic onBothBrokers(LabTopic topic) {
		return new NewTopic(topic.name(),
				IntStream.range(0, topic.partitions())
					.boxed()
					.collect(Collectors.toMap((partition) -> partition,
							(partition) -> (partition % 2 == 0) ? List.of(1, 2) : List.of(2, 1))));
	}

	// As Kafka itself makes them, but before the first member of a group has to wait for
	// it. The numbers of partitions must be those of broker.properties.
	private static Stream<NewTopic> internal() {
		return Stream.of(
				onBothBrokers(new LabTopic("__consumer_offsets", 10)).configs(Map.of("cleanup.policy", "compact",
						"compression.type", "producer", "segment.bytes", "104857600")),
				onBothBrokers(new LabTopic("__share_group_state", 4)).configs(Map.of("cleanup.policy", "delete",
						"compression.type", "producer", "segment.bytes", "104857600", "retention.ms", "-1")));
	}

	private String obstacle() {
		try {
			Collection<TopicDescription> topics = describe();
			String behind = partitions(topics, (partition) -> partition.isr().size() < partition.replicas().size());
			if (!behind.isEmpty()) {
				return "these partitions are not in sync: " + behind;
			}
			String elsewhere = partitions(topics, (partition) -> !isLedByFirstReplica(partition));
			if (!elsewhere.isEmpty()) {
				get(this.admin.electLeaders(ElectionType.PREFERRED, null).partitions());
				return "these partitions are led by the other broker: " + elsewhere;
			}
			awaitService(topics);
			return "";
		}
		catch (ApiException ex) {
			return "the brokers do not answer: " + ex.getMessage();
		}
	}

	// A broker is named as leader a little before it has made the partition's files
	private void awaitService(Collection<TopicDescription> topics) {
		Map<TopicPartition, OffsetSpec> ends = topics.stream()
			.flatMap((topic) -> topic.partitions()
				.stream()
				.map((partition) -> new TopicPartition(topic.name(), partition.partition())))
			.collect(Collectors.toMap((partition) -> partition, (partition) -> OffsetSpec.latest()));
		get(this.admin.listOffsets(ends).all());
	}

	private Collection<TopicDescription> describe() {
		return get(this.admin.describeTopics(present()).allTopicNames()).values();
	}

	private Set<String> present() {
		return get(this.admin.listTopics(new ListTopicsOptions().listInternal(true)).names());
	}

	private static String partitions(Collection<TopicDescription> topics, Predicate<TopicPartitionInfo> wanted) {
		return topics.stream()
			.flatMap((topic) -> topic.partitions()
				.stream()
				.filter(wanted)
				.map((partition) -> topic.name() + "-" + partition.partition()))
			.collect(Collectors.joining(", "));
	}

	private static boolean isLedByFirstReplica(TopicPartitionInfo partition) {
		return partition.leader() != null && partition.leader().id() == partition.replicas().get(0).id();
	}

	private static <T> T get(KafkaFuture<T> answer) {
		try {
			return answer.get();
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while the cluster starts", ex);
		}
	}

}
