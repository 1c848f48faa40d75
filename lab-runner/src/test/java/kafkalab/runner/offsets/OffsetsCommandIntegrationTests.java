package kafkalab.runner.offsets;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import kafkalab.embedded.EmbeddedCluster;
import kafkalab.embedded.LabTopic;
import kafkalab.runner.terminal.CommandRun;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A topic with ten events in partition 0, stored a minute apart from noon on, and none in
 * partition 1.
 */
class OffsetsCommandIntegrationTests {

	private static final long NOON = 1_795_176_000_000L;

	private static EmbeddedCluster cluster;

	@BeforeAll
	static void startCluster() {
		cluster = EmbeddedCluster.builder().topics(List.of(new LabTopic("trips", 2))).start();
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", cluster.bootstrapServers()), new StringSerializer(),
				new StringSerializer())) {
			for (int i = 0; i < 10; i++) {
				producer.send(new ProducerRecord<>("trips", 0, NOON + i * 60_000, null, "event"));
			}
		}
	}

	@AfterAll
	static void stopCluster() {
		cluster.close();
	}

	@ParameterizedTest
	@CsvSource({ "earliest, 0, 0", "latest, 10, 0", "3, 3, 0", "99, 10, 0", "-3, 4, 0", "-8, 0, 0",
			"2026-11-20T12:04:30Z, 5, 0", "2026-11-20T13:00:00Z, 10, 0" })
	void movesTheGroup(String to, long first, long second) {
		String group = "moves";
		commit(group, Map.of(0, 7L, 1, 0L));
		CommandRun run = reset(group, to);
		assertThat(run.err()).isEmpty();
		assertThat(run.exitCode()).isZero();
		assertThat(run.out()).isEqualToNormalizingNewlines("""
				moves goes on in trips at:
				  partition 0: 7 -> %d
				  partition 1: 0 -> %d
				""".formatted(first, second));
		assertThat(committed(group)).isEqualTo(Map.of(0, first, 1, second));
	}

	@Test
	void movesOnePartitionAlone() {
		commit("alone", Map.of(0, 7L, 1, 0L));
		assertThat(reset("alone", "8", "--partition", "0").out()).isEqualToNormalizingNewlines("""
				alone goes on in trips at:
				  partition 0: 7 -> 8
				""");
		assertThat(committed("alone")).isEqualTo(Map.of(0, 8L, 1, 0L));
		assertThat(reset("alone", "8", "--partition", "2").err()).contains("trips has no partition 2.", "0 to 1");
	}

	@Test
	void goesBackOnlyFromWhereTheGroupIs() {
		commit("partly", Map.of(0, 7L));
		assertThat(reset("partly", "-2").out()).isEqualToNormalizingNewlines("""
				partly goes on in trips at:
				  partition 0: 7 -> 5
				""");
		assertThat(reset("partly", "earliest").out()).contains("partition 0: 5 -> 0", "partition 1: none -> 0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "classic", "consumer" })
	void passesOnThatKafkaRefusesWhileThereAreMembers(String protocol) {
		String group = "active-" + protocol;
		try (Consumer<String, String> member = new KafkaConsumer<>(
				Map.of("bootstrap.servers", cluster.bootstrapServers(), "group.id", group, "group.protocol", protocol,
						"client.id", "consumer-8000", "auto.offset.reset", "earliest", "enable.auto.commit", "false"),
				new StringDeserializer(), new StringDeserializer())) {
			member.subscribe(List.of("trips"));
			await().until(() -> !member.poll(Duration.ofMillis(50)).isEmpty());
			member.commitSync();
			CommandRun run = reset(group, "earliest");
			assertThat(run.exitCode()).isEqualTo(1);
			assertThat(run.out()).isEmpty();
			assertThat(run.err())
				.contains(
						"can only be reset if the group '%s' is inactive, but the current state is Stable."
							.formatted(group),
						"Stop its members first: consumer-8000.", "until its session times out", "static");
			assertThat(committed(group)).containsEntry(0, 10L);
		}
		assertThat(reset(group, "earliest").exitCode()).isZero();
	}

	@Test
	void saysThatShareGroupsAreDifferent() {
		try (ShareConsumer<String, String> member = new KafkaShareConsumer<>(
				Map.of("bootstrap.servers", cluster.bootstrapServers(), "group.id", "shares"), new StringDeserializer(),
				new StringDeserializer())) {
			member.subscribe(List.of("trips"));
			await().until(() -> {
				member.poll(Duration.ofMillis(50));
				return reset("shares", "earliest").err().contains("shares is a share group");
			});
		}
	}

	@Test
	void saysWhatIsUnknown() {
		assertThat(reset("nobody", "earliest").err()).contains("There is no group nobody.");
		CommandRun run = run("reset", "--group", "nobody", "--topic", "nowhere", "--to", "latest");
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.err()).contains("There is no topic nowhere.");
		assertThat(reset("nobody", "soon").exitCode()).isEqualTo(2);
		assertThat(reset("nobody", "soon").err()).contains("'soon' is neither", "offsets reset --help");
	}

	private static CommandRun reset(String group, String to, String... more) {
		List<String> arguments = new ArrayList<>(List.of("reset", "--group", group, "--topic", "trips", "--to", to,
				"--kafka", cluster.bootstrapServers()));
		arguments.addAll(List.of(more));
		return run(arguments.toArray(String[]::new));
	}

	private static CommandRun run(String... arguments) {
		String[] servers = cluster.bootstrapServers().split("[:,]");
		return CommandRun
			.of((terminal) -> new OffsetsCommand(Map.of("KAFKA1_PORT", servers[1], "KAFKA2_PORT", servers[3]),
					terminal), arguments);
	}

	private static void commit(String group, Map<Integer, Long> positions) {
		try (Consumer<String, String> consumer = consumer(group)) {
			positions.forEach((partition, offset) -> consumer
				.commitSync(Map.of(new TopicPartition("trips", partition), new OffsetAndMetadata(offset))));
		}
	}

	private static Map<Integer, Long> committed(String group) {
		try (Consumer<String, String> consumer = consumer(group)) {
			Map<Integer, Long> committed = new TreeMap<>();
			consumer.committed(Set.of(new TopicPartition("trips", 0), new TopicPartition("trips", 1)))
				.forEach((partition, position) -> {
					if (position != null) {
						committed.put(partition.partition(), position.offset());
					}
				});
			return committed;
		}
	}

	private static Consumer<String, String> consumer(String group) {
		return new KafkaConsumer<>(Map.of("bootstrap.servers", cluster.bootstrapServers(), "group.id", group),
				new StringDeserializer(), new StringDeserializer());
	}

}
