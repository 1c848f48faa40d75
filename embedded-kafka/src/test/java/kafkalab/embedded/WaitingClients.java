package kafkalab.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Members of groups of each protocol that wait for a cluster, as those do that somebody
 * has left running in another terminal.
 */
final class WaitingClients implements AutoCloseable {

	private static final String TOPIC = LabTopic.defaults().get(0).name();

	private final AtomicBoolean enough = new AtomicBoolean();

	private final List<Thread> members = new ArrayList<>();

	WaitingClients(NodePorts ports) {
		String bootstrapServers = "localhost:%d,localhost:%d".formatted(ports.kafka1(), ports.kafka2());
		wait("classic", () -> consume(settings(bootstrapServers, "classic-group")));
		Map<String, Object> consumer = settings(bootstrapServers, "consumer-group");
		consumer.put("group.protocol", "consumer");
		wait("consumer", () -> consume(consumer));
		wait("share", () -> share(settings(bootstrapServers, "share-group")));
	}

	private void wait(String name, Runnable member) {
		Thread thread = new Thread(() -> whileWanted(member), "waiting-" + name);
		thread.setDaemon(true);
		thread.start();
		this.members.add(thread);
	}

	// A new cluster is nothing that an old member can always go on with
	private void whileWanted(Runnable member) {
		while (!this.enough.get()) {
			try {
				member.run();
			}
			catch (KafkaException ex) {
				Thread.onSpinWait();
			}
		}
	}

	private void consume(Map<String, Object> settings) {
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
				new StringDeserializer())) {
			consumer.subscribe(List.of(TOPIC));
			while (!this.enough.get()) {
				consumer.poll(Duration.ofMillis(100));
			}
		}
	}

	private void share(Map<String, Object> settings) {
		try (KafkaShareConsumer<String, String> consumer = new KafkaShareConsumer<>(settings, new StringDeserializer(),
				new StringDeserializer())) {
			consumer.subscribe(List.of(TOPIC));
			while (!this.enough.get()) {
				consumer.poll(Duration.ofMillis(100));
			}
		}
	}

	private static Map<String, Object> settings(String bootstrapServers, String group) {
		return new HashMap<>(
				Map.of("bootstrap.servers", bootstrapServers, "group.id", group, "reconnect.backoff.max.ms", "50",
						"retry.backoff.ms", "50", "retry.backoff.max.ms", "50", "default.api.timeout.ms", "2000"));
	}

	@Override
	public void close() {
		this.enough.set(true);
		this.members.forEach(WaitingClients::join);
	}

	private static void join(Thread member) {
		try {
			member.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
