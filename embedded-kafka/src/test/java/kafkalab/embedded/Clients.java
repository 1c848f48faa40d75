package kafkalab.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Ordinary Kafka clients.
 */
record Clients(String bootstrapServers) {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	KafkaProducer<String, String> producer() {
		return new KafkaProducer<>(Map.of("bootstrap.servers", this.bootstrapServers), new StringSerializer(),
				new StringSerializer());
	}

	void send(String topic, int partition, String value) throws ExecutionException, InterruptedException {
		try (KafkaProducer<String, String> producer = producer()) {
			producer.send(new ProducerRecord<>(topic, partition, null, value)).get();
		}
	}

	/**
	 * Reads the topic as a new group until that is enough, and not for ever.
	 */
	List<String> read(String topic, Predicate<List<String>> enough, Map<String, Object> settings) {
		Map<String, Object> all = new HashMap<>(settings);
		all.put("bootstrap.servers", this.bootstrapServers);
		all.put("group.id", UUID.randomUUID().toString());
		all.put("auto.offset.reset", "earliest");
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(all, new StringDeserializer(),
				new StringDeserializer())) {
			consumer.subscribe(List.of(topic));
			List<String> values = new ArrayList<>();
			long deadline = System.nanoTime() + PATIENCE.toNanos();
			while (!enough.test(values) && System.nanoTime() < deadline) {
				consumer.poll(Duration.ofMillis(100)).forEach((event) -> values.add(event.value()));
			}
			consumer.commitSync();
			return values;
		}
	}

	List<String> readUntil(String topic, String value) {
		return read(topic, (values) -> values.contains(value), Map.of());
	}

	List<TopicPartitionInfo> partitions(String topic) throws ExecutionException, InterruptedException {
		try (Admin admin = admin()) {
			return admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions();
		}
	}

	Admin admin() {
		return Admin.create(Map.of("bootstrap.servers", this.bootstrapServers));
	}

}
