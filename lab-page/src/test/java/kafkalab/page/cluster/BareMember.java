package kafkalab.page.cluster;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A member of a group that is none of the lab's consumers: a poll loop and nothing else.
 */
public final class BareMember implements AutoCloseable {

	private final Map<String, Object> settings;

	private final String topic;

	private final Thread thread;

	private volatile boolean leaving;

	private BareMember(Map<String, Object> settings, String topic, boolean share) {
		this.settings = settings;
		this.topic = topic;
		this.thread = new Thread(share ? this::share : this::consume, "bare-member");
	}

	/**
	 * Join a group.
	 * @param type classic, consumer or share
	 */
	public static BareMember join(String bootstrapServers, String group, String type, String clientId, String topic) {
		Map<String, Object> settings = new HashMap<>(
				Map.of("bootstrap.servers", bootstrapServers, "group.id", group, "client.id", clientId,
						"key.deserializer", StringDeserializer.class, "value.deserializer", StringDeserializer.class));
		boolean share = type.equals("share");
		if (!share) {
			settings.put("group.protocol", type);
			settings.put("auto.offset.reset", "earliest");
			settings.put("auto.commit.interval.ms", 100);
		}
		if (type.equals("classic")) {
			settings.put("session.timeout.ms", 3000);
			settings.put("heartbeat.interval.ms", 300);
		}
		BareMember member = new BareMember(settings, topic, share);
		member.thread.start();
		return member;
	}

	private void consume() {
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(this.settings)) {
			consumer.subscribe(List.of(this.topic));
			while (!this.leaving) {
				consumer.poll(Duration.ofMillis(100));
			}
		}
	}

	private void share() {
		try (KafkaShareConsumer<String, String> consumer = new KafkaShareConsumer<>(this.settings)) {
			consumer.subscribe(List.of(this.topic));
			while (!this.leaving) {
				consumer.poll(Duration.ofMillis(100));
			}
		}
	}

	@Override
	public void close() {
		this.leaving = true;
		try {
			this.thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
