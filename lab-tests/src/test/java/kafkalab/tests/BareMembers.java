package kafkalab.tests;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Members of a group that are none of the lab's consumers: they read and commit, but keep
 * no journal. All leave their group at the end.
 */
final class BareMembers implements AutoCloseable {

	private final AtomicBoolean done = new AtomicBoolean();

	private final List<Thread> threads;

	private BareMembers(Lab lab, String group, String topic, Stream<String> clientIds) {
		this.threads = clientIds.map((id) -> new Thread(() -> read(lab, group, topic, id), id)).toList();
		this.threads.forEach(Thread::start);
	}

	static BareMembers join(Lab lab, String group, String topic, String... clientIds) {
		return new BareMembers(lab, group, topic, Stream.of(clientIds));
	}

	/** Called member-1, member-2 and so on. */
	static BareMembers join(Lab lab, String group, String topic, int count) {
		return new BareMembers(lab, group, topic,
				Stream.iterate(1, (n) -> n + 1).limit(count).map((n) -> "member-" + n));
	}

	int count() {
		return this.threads.size();
	}

	private void read(Lab lab, String group, String topic, String clientId) {
		Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, lab.cluster().bootstrapServers(),
				ConsumerConfig.GROUP_ID_CONFIG, group, ConsumerConfig.CLIENT_ID_CONFIG, clientId,
				ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest", ConsumerConfig.AUTO_COMMIT_INTERVAL_MS_CONFIG,
				100);
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(),
				new ByteArrayDeserializer())) {
			consumer.subscribe(List.of(topic));
			while (!this.done.get()) {
				consumer.poll(Duration.ofMillis(100));
			}
		}
	}

	@Override
	public void close() {
		this.done.set(true);
		for (Thread thread : this.threads) {
			try {
				thread.join();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

}
