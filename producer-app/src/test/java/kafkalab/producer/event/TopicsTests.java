package kafkalab.producer.event;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;

import kafkalab.producer.LabProperties;
import org.junit.jupiter.api.Test;

import org.springframework.kafka.core.KafkaAdmin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TopicsTests {

	@Test
	void sayThatNoBrokerAnswers() {
		Topics topics = topics("localhost:1");
		assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> topics.require("first-topic", null))
			.satisfies(
					(problem) -> assertThat(problem.getBody().getDetail()).contains("No broker answered within 1 s"));
		topics.destroy();
	}

	@Test
	void sayThatABrokerListCannotBeUsed() {
		Topics topics = topics("nonsense");
		assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> topics.require("first-topic", null))
			.satisfies((problem) -> assertThat(problem.getBody().getDetail()).contains("KAFKA_BOOTSTRAP_SERVERS"));
		topics.destroy();
	}

	private static Topics topics(String bootstrapServers) {
		return new Topics(
				new KafkaAdmin(Map.of("bootstrap.servers", bootstrapServers, "default.api.timeout.ms", 200,
						"request.timeout.ms", 100)),
				new LabProperties("first-topic", InetAddress.getLoopbackAddress(), Duration.ofSeconds(1), null));
	}

}
