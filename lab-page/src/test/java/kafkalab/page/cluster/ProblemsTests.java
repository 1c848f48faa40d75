package kafkalab.page.cluster;

import java.util.List;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemsTests {

	private final Problems problems = new Problems("localhost:9093, localhost:9094");

	@Test
	void saysWhereNoBrokerAnswersAndHowToStartOne() {
		assertThat(this.problems.withoutAnswers(List.of(new TimeoutException("Timed out"))))
			.isEqualTo("No broker answers at localhost:9093, localhost:9094. Start the cluster (./lab cluster), "
					+ "or set KAFKA_BOOTSTRAP_SERVERS to the address of one that runs.");
	}

	@Test
	void tellsARefusedLoginFromABrokerThatIsNotThere() {
		assertThat(this.problems
			.withoutAnswers(List.of(new ExecutionException(new SaslAuthenticationException("Bad password")))))
			.isEqualTo("The brokers at localhost:9093, localhost:9094 refuse this app: Bad password. "
					+ "Check its spring.kafka.security settings.");
	}

	@Test
	void tellsASettingThatCannotWork() {
		assertThat(this.problems
			.withoutAnswers(List.of(new KafkaException("Failed", new ConfigException("No resolvable bootstrap urls")))))
			.contains("No resolvable bootstrap urls.")
			.contains("Check KAFKA_BOOTSTRAP_SERVERS");
	}

	@Test
	void aMissingPermissionIsAProblemAlthoughTheBrokersAnswer() {
		assertThat(this.problems.withAnswers(
				List.of(new TimeoutException("Timed out"), GroupAuthorizationException.forGroupId("secret-group"))))
			.contains("secret-group")
			.contains("Ask whoever runs them");
	}

	@Test
	void whatIsLateIsNoProblemYet() {
		assertThat(this.problems.withAnswers(List.of(new TimeoutException("Timed out")))).isNull();
	}

}
