package kafkalab.runner.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import kafkalab.runner.port.LabPorts;
import kafkalab.runner.terminal.LabException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KafkaOptionsTests {

	@TempDir
	private Path folder;

	@Test
	void chooseTheLabsOwnClusterByDefault() {
		KafkaCluster cluster = cluster();
		assertThat(cluster.isExternal()).isFalse();
		assertThat(cluster.bootstrapServers()).isEqualTo("localhost:9093,localhost:9094");
	}

	@Test
	void chooseAnotherCluster() {
		KafkaCluster cluster = cluster("--kafka", "kafka.example:9092");
		assertThat(cluster.isExternal()).isTrue();
		assertThat(cluster.environment()).containsExactly(Map.entry("KAFKA_BOOTSTRAP_SERVERS", "kafka.example:9092"));
		assertThat(cluster.command("producer")).isEqualTo("producer --kafka kafka.example:9092");
	}

	@Test
	void passSecuritySettingsToTheAppsByTheEnvironment() throws IOException {
		Path config = config("""
				# of the company
				security.protocol=SASL_SSL
				sasl.jaas.config=some.LoginModule required username="me" password="x\\\\y";
				""");
		KafkaCluster cluster = cluster("--kafka", "kafka.example:9092", "--kafka-config", config.toString());
		assertThat(cluster.environment()).containsEntry("KAFKA_BOOTSTRAP_SERVERS", "kafka.example:9092")
			.hasEntrySatisfying("SPRING_APPLICATION_JSON",
					(json) -> assertThat(json).startsWith("{\"spring\":{\"kafka\":{\"properties\":{")
						.contains("\"security.protocol\":\"SASL_SSL\"")
						.contains("password=\\\"x\\\\y\\\";"));
		assertThat(cluster.command("producer"))
			.isEqualTo("producer --kafka kafka.example:9092 --kafka-config " + config);
	}

	@Test
	void keepSpringFromReplacingAnythingInASetting() {
		KafkaCluster cluster = new KafkaCluster("kafka.example:9092",
				Map.of("ssl.keystore.password", "a${HOME}b", "ssl.key.password", "a${b"), "--kafka ...");
		assertThat(cluster.environment()).hasEntrySatisfying("SPRING_APPLICATION_JSON",
				(json) -> assertThat(json).contains("\"ssl.keystore.password\":\"a\\\\${HOME}b\"")
					.contains("\"ssl.key.password\":\"a${b\""));
	}

	@Test
	void findTheAddressInTheFile() throws IOException {
		Path config = config("bootstrap.servers=kafka.example:9092\nsecurity.protocol=SSL\n");
		KafkaCluster cluster = cluster("--kafka-config", config.toString());
		assertThat(cluster.bootstrapServers()).isEqualTo("kafka.example:9092");
		assertThat(cluster.properties()).containsExactly(Map.entry("security.protocol", "SSL"));
	}

	@Test
	void askForTheAddressThatIsMissing() throws IOException {
		String config = config("security.protocol=SSL\n").toString();
		assertThatExceptionOfType(LabException.class).isThrownBy(() -> cluster("--kafka-config", config))
			.withMessage("%s does not say where the cluster is.", config);
	}

	@Test
	void nameTheFileThatCannotBeRead() {
		assertThatExceptionOfType(LabException.class).isThrownBy(() -> cluster("--kafka-config", "/no/such/file"))
			.withMessageStartingWith("The Kafka settings cannot be read from")
			.withMessageContaining("NoSuchFileException");
	}

	@Test
	void areUnderstoodAgainAsTheyAreRemembered() throws IOException {
		Path config = config("security.protocol=SSL\n");
		KafkaCluster cluster = cluster("--kafka", "a:1,b:2", "--kafka-config", config.toString());
		assertThat(KafkaOptions.cluster(cluster.options(), LabPorts.of(Map.of()))).isEqualTo(cluster);
		assertThat(KafkaOptions.cluster("rubbish", LabPorts.of(Map.of())).isExternal()).isFalse();
		assertThat(KafkaOptions.cluster("", LabPorts.of(Map.of())).isExternal()).isFalse();
	}

	private Path config(String text) throws IOException {
		return Files.writeString(this.folder.resolve("client.properties"), text);
	}

	private static KafkaCluster cluster(String... arguments) {
		SomeCommand command = new SomeCommand();
		new CommandLine(command).parseArgs(arguments);
		return command.kafka.cluster(LabPorts.of(Map.of()));
	}

	@Command
	private static final class SomeCommand {

		@Mixin
		private KafkaOptions kafka = new KafkaOptions();

	}

}
