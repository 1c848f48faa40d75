package kafkalab.runner.status;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import kafkalab.embedded.EmbeddedCluster;
import kafkalab.embedded.LabTopic;
import kafkalab.runner.home.LabHome;
import kafkalab.runner.home.ProcessRecord;
import kafkalab.runner.home.RecordedLab;
import kafkalab.runner.terminal.CommandRun;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class StatusCommandIntegrationTests {

	@TempDir
	private static Path folder;

	private static EmbeddedCluster cluster;

	@BeforeAll
	static void startCluster() {
		cluster = EmbeddedCluster.builder().topics(List.of(new LabTopic("first-topic", 2))).start();
	}

	@AfterAll
	static void stopCluster() {
		cluster.close();
	}

	@Test
	void showsBrokersTopicsAndGroupsWithMembersAndLag() throws Exception {
		try (Producer<String, String> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", cluster.bootstrapServers()), new StringSerializer(),
				new StringSerializer())) {
			for (int event = 0; event < 5; event++) {
				producer.send(new ProducerRecord<>("first-topic", 0, null, "event " + event)).get();
			}
		}
		try (Consumer<String, String> consumer = consumer("classic", "first-group");
				Consumer<String, String> other = consumer("consumer", "second-group")) {
			Awaitility.await().until(() -> !consumer.poll(Duration.ofMillis(100)).isEmpty());
			Awaitility.await().until(() -> !other.poll(Duration.ofMillis(100)).isEmpty());
			consumer.commitSync();

			CommandRun run = status();
			assertThat(run.err()).isEmpty();
			assertThat(run.exitCode()).isZero();
			assertThat(run.out()).matches("(?s).*kafka1 +localhost:\\d+ +runs\\R +kafka2 +localhost:\\d+ +runs.*")
				.matches("(?s).*first-topic +2 +5 +kafka1: \\d; kafka2: \\d.*")
				.matches("(?s).*first-group +classic +Stable +0\\R +someone +first-topic 0, 1.*")
				.matches("(?s).*second-group +consumer +Stable +-\\R +someone +first-topic 0, 1.*");
		}
	}

	@Test
	void saysThatNoClusterAnswers() {
		CommandRun run = CommandRun.of((terminal) -> new StatusCommand(new LabHome(folder), Map.of(), terminal),
				"--kafka", "localhost:1");
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.err()).contains("No Kafka cluster answers at localhost:1 within 8 s.");
	}

	@Test
	void findsTheClusterThatTheRunningLabUses() {
		LabHome home = new LabHome(folder);
		try (ProcessRecord record = ProcessRecord.open(home.processes(),
				RecordedLab.name("--kafka " + cluster.bootstrapServers()))) {
			record.add("producer", ProcessHandle.current());
			CommandRun run = CommandRun
				.of((terminal) -> new StatusCommand(home, Map.of("PRODUCER_PORT", "1", "PORT", "1"), terminal));
			assertThat(run.err()).isEmpty();
			assertThat(run.out()).startsWith("Cluster at " + cluster.bootstrapServers());
		}
	}

	private static CommandRun status() {
		String[] servers = cluster.bootstrapServers().split("[:,]");
		Map<String, String> environment = Map.of("KAFKA1_PORT", servers[1], "KAFKA2_PORT", servers[3], "CONTROL_PORT",
				"1", "PRODUCER_PORT", "1", "PORT", "1");
		return CommandRun.of((terminal) -> new StatusCommand(new LabHome(folder), environment, terminal));
	}

	private static Consumer<String, String> consumer(String protocol, String group) {
		Consumer<String, String> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", cluster.bootstrapServers(), "group.protocol", protocol, "group.id", group,
						"client.id", "someone", "auto.offset.reset", "earliest", "enable.auto.commit", "false"),
				new StringDeserializer(), new StringDeserializer());
		consumer.subscribe(List.of("first-topic"));
		return consumer;
	}

}
