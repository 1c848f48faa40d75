package kafkalab.producer.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * A topic of one test, seen without the app.
 */
final class TestTopic implements AutoCloseable {

	private final KafkaAdmin kafka;

	private final Admin admin;

	private final ConsumerFactory<String, String> consumers;

	private final String name;

	TestTopic(KafkaAdmin kafka, ConsumerFactory<String, String> consumers, String name) {
		this.kafka = kafka;
		this.admin = Admin.create(kafka.getConfigurationProperties());
		this.consumers = consumers;
		this.name = name;
	}

	void create(int partitions) throws ExecutionException, InterruptedException {
		create(new NewTopic(this.name, partitions, (short) 2));
	}

	void create(Map<Integer, List<Integer>> replicas) throws ExecutionException, InterruptedException {
		create(new NewTopic(this.name, replicas));
	}

	private void create(NewTopic topic) throws ExecutionException, InterruptedException {
		this.admin.createTopics(List.of(topic)).all().get();
		Awaitility.await().until(this::isKnownToBothBrokers);
	}

	private boolean isKnownToBothBrokers() throws ExecutionException, InterruptedException {
		return this.admin.describeLogDirs(List.of(1, 2))
			.allDescriptions()
			.get()
			.values()
			.stream()
			.allMatch((directories) -> directories.values()
				.stream()
				.flatMap((directory) -> directory.replicaInfos().keySet().stream())
				.anyMatch((replica) -> replica.topic().equals(this.name)));
	}

	void raise(int partitions) throws ExecutionException, InterruptedException {
		this.admin.createPartitions(Map.of(this.name, NewPartitions.increaseTo(partitions))).all().get();
	}

	void delete() throws ExecutionException, InterruptedException {
		this.admin.deleteTopics(List.of(this.name)).all().get();
	}

	/**
	 * Stores what no text is.
	 */
	void send(byte @Nullable [] value) throws ExecutionException, InterruptedException {
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(this.kafka.getConfigurationProperties(),
				new ByteArraySerializer(), new ByteArraySerializer())) {
			producer.send(new ProducerRecord<>(this.name, value)).get();
		}
	}

	boolean exists() throws ExecutionException, InterruptedException {
		return this.admin.listTopics().names().get().contains(this.name);
	}

	@Nullable String leader(int partition) throws ExecutionException, InterruptedException {
		Node leader = this.admin.describeTopics(List.of(this.name))
			.topicNameValues()
			.get(this.name)
			.get()
			.partitions()
			.get(partition)
			.leader();
		return (leader != null) ? "kafka" + leader.id() : null;
	}

	/**
	 * Where each partition ends.
	 */
	Map<Integer, Long> ends() throws ExecutionException, InterruptedException {
		int partitions = this.admin.describeTopics(List.of(this.name))
			.topicNameValues()
			.get(this.name)
			.get()
			.partitions()
			.size();
		Map<TopicPartition, OffsetSpec> latest = IntStream.range(0, partitions)
			.boxed()
			.collect(Collectors.toMap((partition) -> new TopicPartition(this.name, partition),
					(partition) -> OffsetSpec.latest()));
		return this.admin.listOffsets(latest)
			.all()
			.get()
			.entrySet()
			.stream()
			.collect(Collectors.toMap((end) -> end.getKey().partition(), (end) -> end.getValue().offset()));
	}

	/**
	 * All records that are stored by now.
	 */
	List<ConsumerRecord<String, String>> read() throws ExecutionException, InterruptedException {
		Map<Integer, Long> ends = ends();
		Set<TopicPartition> partitions = ends.keySet()
			.stream()
			.map((partition) -> new TopicPartition(this.name, partition))
			.collect(Collectors.toSet());
		long all = ends.values().stream().mapToLong(Long::longValue).sum();
		List<ConsumerRecord<String, String>> records = new ArrayList<>();
		try (Consumer<String, String> consumer = this.consumers.createConsumer(null, "check", null)) {
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			while (records.size() < all) {
				consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
			}
		}
		return records;
	}

	@Override
	public void close() {
		this.admin.close();
	}

}
