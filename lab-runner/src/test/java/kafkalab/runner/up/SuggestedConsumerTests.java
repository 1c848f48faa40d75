package kafkalab.runner.up;

import java.util.Map;

import kafkalab.runner.kafka.KafkaCluster;
import kafkalab.runner.port.LabPorts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SuggestedConsumerTests {

	@Test
	void isReadyToBeCopied() {
		assertThat(SuggestedConsumer.command(KafkaCluster.own(LabPorts.of(Map.of())), 8001))
			.contains("KAFKA_TOPIC=first-topic", "KAFKA_BOOTSTRAP_SERVERS=localhost:9093,localhost:9094",
					"CONSUMER_GROUP=first-group", "PORT=8001")
			.endsWith("lab consumer");
	}

	@Test
	void takesTheSettingsOfAClusterAlong() {
		KafkaCluster cluster = new KafkaCluster("a:1", Map.of("security.protocol", "SSL"),
				"--kafka a:1 --kafka-config f");
		assertThat(SuggestedConsumer.command(cluster, 8001)).endsWith("lab consumer --kafka a:1 --kafka-config f");
	}

}
