package kafkalab.runner.app;

import java.util.Map;

import kafkalab.runner.kafka.KafkaCluster;
import kafkalab.runner.port.LabPorts;
import kafkalab.runner.terminal.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AppEnvironmentTests {

	private static final LabPorts PORTS = LabPorts.of(Map.of("PRODUCER_PORT", "18081", "PORT", "8001"));

	private static final KafkaCluster OWN = KafkaCluster.own(PORTS);

	private static final KafkaCluster EXTERNAL = new KafkaCluster("kafka.example:9092",
			Map.of("security.protocol", "SSL"), "--kafka kafka.example:9092");

	@Test
	void givesTheProducerItsOwnPort() {
		assertThat(AppEnvironment.producer(Map.of("PORT", "8001", "HOME", "/home/me"), PORTS, OWN)).containsOnly(
				Map.entry("PORT", "18081"), Map.entry("HOME", "/home/me"),
				Map.entry("KAFKA_BOOTSTRAP_SERVERS", "localhost:9093,localhost:9094"),
				Map.entry("LAB_COMMAND", Shell.current().lab("producer")));
	}

	@Test
	void leavesTheSettingsOfAConsumerAsTheyAre() {
		Map<String, String> terminal = Map.of("KAFKA_TOPIC", "trips", "PORT", "8001", "GROUP_INSTANCE_ID", "me",
				"LAB_ADDRESS", "0.0.0.0");
		assertThat(AppEnvironment.consumer(terminal, OWN)).containsAllEntriesOf(terminal)
			.containsOnlyKeys("KAFKA_TOPIC", "PORT", "GROUP_INSTANCE_ID", "LAB_ADDRESS", "LAB_COMMAND");
	}

	@Test
	void sendsAConsumerToAnotherCluster() {
		assertThat(AppEnvironment.consumer(Map.of("KAFKA_BOOTSTRAP_SERVERS", "localhost:9093"), EXTERNAL))
			.containsEntry("KAFKA_BOOTSTRAP_SERVERS", "kafka.example:9092")
			.containsEntry("SPRING_APPLICATION_JSON",
					"{\"spring\":{\"kafka\":{\"properties\":{\"security.protocol\":\"SSL\"}}}}")
			.containsEntry("LAB_COMMAND", Shell.current().lab("consumer --kafka kafka.example:9092"));
	}

	@Test
	void makesTheLabsOwnConsumersTheSameWhateverTheTerminalIsSetTo() {
		Map<String, String> terminal = Map.of("KAFKA_TOPIC", "trips", "KAFKA_GROUP", "old", "CONSUMER_GROUP", "mine",
				"KAFKA_BOOTSTRAP_SERVERS", "elsewhere:1", "GROUP_PROTOCOL", "share", "GROUP_INSTANCE_ID", "x",
				"AUTO_OFFSET_RESET", "latest", "PROCESSING_DELAY", "1h", "JOURNAL_SIZE", "1");
		assertThat(AppEnvironment.labConsumer(terminal, 8001, OWN)).containsOnly(
				Map.entry("KAFKA_TOPIC", "first-topic"), Map.entry("CONSUMER_GROUP", "first-group"),
				Map.entry("KAFKA_BOOTSTRAP_SERVERS", "localhost:9093,localhost:9094"), Map.entry("PORT", "8001"),
				Map.entry("LAB_COMMAND", Shell.current().lab("consumer")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "SPRING_APPLICATION_JSON", "SPRING_PROFILES_ACTIVE", "spring.kafka.bootstrap-servers",
			"spring_kafka_bootstrap_servers", "Spring_Config_Location", "SERVER_PORT", "server.port", "MANAGEMENT_PORT",
			"LOGGING_LEVEL_ROOT", "DEBUG", "debug", "TRACE", "KAFKA_OPTS", "CLASSPATH", "TOMCAT_PORT", "lab.address",
			"lab_address", "CONSOLE_LOG_PATTERN" })
	void keepsWhatIsNotTheLabsFromEveryApp(String variable) {
		Map<String, String> terminal = Map.of(variable, "work");
		assertThat(AppEnvironment.producer(terminal, PORTS, OWN)).doesNotContainKey(variable);
		assertThat(AppEnvironment.consumer(terminal, OWN)).doesNotContainKey(variable);
		assertThat(AppEnvironment.labConsumer(terminal, 8001, OWN)).doesNotContainKey(variable);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PATH", "Path", "LC_ALL", "SystemRoot", "TZ", "TMPDIR" })
	void givesEveryAppWhatTheSystemNeeds(String variable) {
		assertThat(AppEnvironment.labConsumer(Map.of(variable, "x"), 8001, OWN)).containsEntry(variable, "x");
	}

	@Test
	void givesTheVariableThatTheClustersSettingsName() {
		KafkaCluster cluster = new KafkaCluster("kafka.example:9092", Map.of("ssl.key.password", "${env:KEY_PASSWORD}"),
				"--kafka ...");
		assertThat(AppEnvironment.consumer(Map.of("KEY_PASSWORD", "secret", "PASSWORD", "other"), cluster))
			.containsEntry("KEY_PASSWORD", "secret")
			.doesNotContainKey("PASSWORD");
	}

}
