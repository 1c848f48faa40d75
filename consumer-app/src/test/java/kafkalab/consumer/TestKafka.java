package kafkalab.consumer;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import kafkalab.embedded.EmbeddedCluster;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ShareMemberDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * A cluster with what a test needs to prepare it.
 */
final class TestKafka implements AutoCloseable {

	private final EmbeddedCluster cluster = EmbeddedCluster.builder().topics(List.of()).start();

	private final Admin admin = Admin.create(Map.of("bootstrap.servers", brokers()));

	private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
			Map.of("bootstrap.servers", brokers(), "request.timeout.ms", 2000, "compression.type", "gzip",
					"max.request.size", 40_000_000, "buffer.memory", 80_000_000),
			new ByteArraySerializer(), new ByteArraySerializer());

	EmbeddedCluster cluster() {
		return this.cluster;
	}

	String brokers() {
		return this.cluster.bootstrapServers();
	}

	void createTopic(String name, int partitions) throws ExecutionException, InterruptedException {
		this.admin.createTopics(List.of(new NewTopic(name, partitions, (short) 2))).all().get();
	}

	/**
	 * Sends one event after the other to the partitions in turn, and waits for all
	 * receipts.
	 */
	void sendIds(String topic, int from, int to) {
		int partitions = this.producer.partitionsFor(topic).size();
		await(IntStream.rangeClosed(from, to)
			.mapToObj((id) -> this.producer
				.send(new ProducerRecord<>(topic, id % partitions, null, bytes("{\"id\":" + id + "}"))))
			.toList());
	}

	/** A member of a group that is no consumer of the lab. */
	KafkaConsumer<byte[], byte[]> member(String group, String topic, Class<?> assignor) {
		KafkaConsumer<byte[], byte[]> member = new KafkaConsumer<>(Map.of("bootstrap.servers", brokers(), "group.id",
				group, "partition.assignment.strategy", assignor.getName()), new ByteArrayDeserializer(),
				new ByteArrayDeserializer());
		member.subscribe(List.of(topic));
		Awaitility.await().until(() -> {
			member.poll(Duration.ofMillis(100));
			return !member.assignment().isEmpty();
		});
		return member;
	}

	void send(String topic, byte @Nullable []... values) {
		await(Stream.of(values)
			.map((value) -> this.producer.send(new ProducerRecord<>(topic, 0, null, value)))
			.toList());
	}

	private static void await(List<Future<RecordMetadata>> receipts) {
		for (Future<RecordMetadata> receipt : receipts) {
			try {
				receipt.get();
			}
			catch (ExecutionException | InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** The client ids of a group's members, as the brokers know them. */
	List<String> clientIds(String group, boolean share) throws ExecutionException, InterruptedException {
		return share
				? this.admin.describeShareGroups(List.of(group))
					.describedGroups()
					.get(group)
					.get()
					.members()
					.stream()
					.map(ShareMemberDescription::clientId)
					.toList()
				: this.admin.describeConsumerGroups(List.of(group))
					.describedGroups()
					.get(group)
					.get()
					.members()
					.stream()
					.map(MemberDescription::clientId)
					.toList();
	}

	long committed(String group, String topic, int partition) throws ExecutionException, InterruptedException {
		var positions = this.admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
		var position = positions.get(new TopicPartition(topic, partition));
		return (position != null) ? position.offset() : 0;
	}

	@Override
	public void close() {
		this.producer.close();
		this.admin.close();
		this.cluster.close();
	}

}
