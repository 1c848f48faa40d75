package kafkalab.runner.kafka;

import java.util.List;
import java.util.Map;

import kafkalab.embedded.EmbeddedCluster;
import kafkalab.embedded.LabTopic;
import kafkalab.runner.port.LabPorts;
import kafkalab.runner.terminal.CommandRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TopicCommandIntegrationTests {

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
	void createsATopicOnBothBrokers() {
		CommandRun run = topic("create", "created", "--partitions", "3");
		assertThat(run.exitCode()).isZero();
		assertThat(run.out())
			.isEqualToNormalizingNewlines("Created created with 3 partitions, replication factor 2.\n");
	}

	@Test
	void doesNotCreateWhatIsThere() {
		CommandRun run = topic("create", "first-topic", "--partitions", "3");
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.err()).contains("There is a topic first-topic already.", "topic raise first-topic");
	}

	@Test
	void isContentWithATopicThatIsThereJustAsAsked() {
		CommandRun run = topic("create", "first-topic", "--partitions", "2");
		assertThat(run.exitCode()).isZero();
		assertThat(run.out()).contains("There is first-topic with 2 partitions already; nothing has changed.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "__consumer_offsets", "__share_group_state", "__transaction_state", "__mine" })
	void leavesKafkasOwnTopicsAlone(String topic) {
		CommandRun raised = topic("raise", topic, "--partitions", "60");
		assertThat(raised.exitCode()).isEqualTo(1);
		assertThat(raised.err()).contains(topic + " belongs to Kafka itself");
		assertThat(topic("create", topic).err()).contains(topic + " belongs to Kafka itself");
	}

	@Test
	void makesAnotherClusterReady() {
		KafkaCluster kafka = new KafkaCluster(cluster.bootstrapServers(), Map.of(), "--kafka ...");
		try (LabAdmin admin = LabAdmin.of(kafka)) {
			ForeignCluster.Ready ready = new ForeignCluster(admin).prepare();
			assertThat(ready.brokers()).isEqualTo(2);
			assertThat(ready.differences()).isEmpty();
		}
	}

	@Test
	void passesOnWhyKafkaRefuses() {
		CommandRun run = topic("create", "not a name");
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.err()).contains("Kafka refuses to create not a name:", "is invalid");
		assertThat(topic("create", "none", "--partitions", "0").err())
			.contains("Kafka refuses to create none: Number of partitions");
	}

	@Test
	void raisesPartitionsAndWarnsAboutKeys() {
		topic("create", "raised");
		CommandRun run = topic("raise", "raised", "--partitions", "4");
		assertThat(run.exitCode()).isZero();
		assertThat(run.out()).isEqualToNormalizingNewlines("Raised raised to 4 partitions.\n");
		assertThat(run.err()).contains("a key may go to another partition than before");
	}

	@Test
	void neverTakesPartitionsAway() {
		CommandRun run = topic("raise", "first-topic", "--partitions", "1");
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.err()).contains("Partitions can only become more.");
	}

	@Test
	void saysThatATopicIsUnknown() {
		CommandRun run = topic("raise", "unknown", "--partitions", "4");
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.err()).contains("There is no topic unknown.", "topic create unknown");
	}

	@Test
	void createsTheLabsTopicsThatAreMissing() {
		KafkaCluster kafka = new KafkaCluster(cluster.bootstrapServers(), Map.of(), "--kafka ...");
		try (LabAdmin admin = LabAdmin.of(kafka)) {
			LabTopics topics = new LabTopics(admin);
			assertThat(topics.createMissing()).extracting(LabTopic::name)
				.containsExactly("my-topic", "order-events", "payments", "trips", "dlq");
			assertThat(topics.createMissing()).isEmpty();
		}
	}

	@Test
	void saysThatNoClusterAnswers() {
		CommandRun run = CommandRun.of((terminal) -> new TopicCommand(Map.of(), terminal), "create", "some", "--kafka",
				"no-such-host.invalid:9092");
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.err()).contains("no-such-host.invalid:9092", "Check the addresses after --kafka");
	}

	private static CommandRun topic(String... arguments) {
		String[] servers = cluster.bootstrapServers().split("[:,]");
		Map<String, String> environment = Map.of("KAFKA1_PORT", servers[1], "KAFKA2_PORT", servers[3]);
		assertThat(LabPorts.of(environment).bootstrapServers()).isEqualTo(cluster.bootstrapServers());
		return CommandRun.of((terminal) -> new TopicCommand(environment, terminal), arguments);
	}

}
