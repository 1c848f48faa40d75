package kafkalab.producer.event;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import kafkalab.app.LabProperties;
import org.junit.jupiter.api.Test;

import org.springframework.kafka.core.KafkaAdmin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TopicDirectoryTests {

	@Test
	void sayThatNoBrokerAnswers() {
		TopicDirectory topics = topics("localhost:1");
		assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> topics.require("first-topic", null))
			.satisfies(
					(problem) -> assertThat(problem.getBody().getDetail()).contains("No broker answered within 1 s"));
		topics.destroy();
	}

	@Test
	void sayThatABrokerListCannotBeUsed() {
		TopicDirectory topics = topics("nonsense");
		assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> topics.require("first-topic", null))
			.satisfies((problem) -> assertThat(problem.getBody().getDetail()).contains("KAFKA_BOOTSTRAP_SERVERS"));
		topics.destroy();
	}

	private static TopicDirectory topics(String bootstrapServers) {
		return new TopicDirectory(
				new KafkaAdmin(Map.of("bootstrap.servers", bootstrapServers, "default.api.timeout.ms", 200,
						"request.timeout.ms", 100)),
				new LabProperties("first-topic", InetAddress.getLoopbackAddress(), Duration.ofSeconds(1), List.of(),
						true));
	}

}
