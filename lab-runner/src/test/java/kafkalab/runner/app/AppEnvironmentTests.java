package kafkalab.runner.app;

import java.util.Map;

import kafkalab.runner.kafka.KafkaCluster;
import kafkalab.runner.port.LabPorts;
import org.junit.jupiter.api.Test;

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
				Map.entry("KAFKA_BOOTSTRAP_SERVERS", "localhost:9093,localhost:9094"));
	}

	@Test
	void leavesTheEnvironmentOfAConsumerAsItIs() {
		Map<String, String> terminal = Map.of("KAFKA_TOPIC", "trips", "PORT", "8001");
		assertThat(AppEnvironment.consumer(terminal, OWN)).isEqualTo(terminal);
	}

	@Test
	void sendsAConsumerToAnotherCluster() {
		assertThat(AppEnvironment.consumer(Map.of("KAFKA_BOOTSTRAP_SERVERS", "localhost:9093"), EXTERNAL))
			.containsEntry("KAFKA_BOOTSTRAP_SERVERS", "kafka.example:9092")
			.containsEntry("SPRING_APPLICATION_JSON",
					"{\"spring\":{\"kafka\":{\"properties\":{\"security.protocol\":\"SSL\"}}}}");
	}

	@Test
	void makesTheLabsOwnConsumersTheSameWhateverTheTerminalIsSetTo() {
		Map<String, String> terminal = Map.of("KAFKA_TOPIC", "trips", "KAFKA_GROUP", "old", "CONSUMER_GROUP", "mine",
				"KAFKA_BOOTSTRAP_SERVERS", "elsewhere:1", "GROUP_PROTOCOL", "consumer");
		assertThat(AppEnvironment.labConsumer(terminal, 8001, OWN)).containsOnly(
				Map.entry("KAFKA_TOPIC", "first-topic"), Map.entry("CONSUMER_GROUP", "first-group"),
				Map.entry("KAFKA_BOOTSTRAP_SERVERS", "localhost:9093,localhost:9094"), Map.entry("PORT", "8001"),
				Map.entry("GROUP_PROTOCOL", "consumer"));
	}

}
