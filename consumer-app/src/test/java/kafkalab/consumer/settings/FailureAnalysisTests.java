package kafkalab.consumer.settings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import kafkalab.consumer.ConsumerApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.PortInUseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What somebody reads who starts a consumer with settings that do not work.
 */
@ExtendWith(OutputCaptureExtension.class)
class FailureAnalysisTests {

	@Test
	void oneMessageNamesWhatIsWrongAndShowsACommandLineThatWorks(CapturedOutput output) {
		assertThatExceptionOfType(InvalidSettingsException.class)
			.isThrownBy(() -> start("--KAFKA_TOPIC=first-topic", "--PORT=80x"));
		assertThat(output)
			.contains("KAFKA_BOOTSTRAP_SERVERS is missing.", "CONSUMER_GROUP is missing.", "PORT is \"80x\".",
					"KAFKA_TOPIC=first-topic KAFKA_BOOTSTRAP_SERVERS=localhost:9093,localhost:9094 "
							+ "CONSUMER_GROUP=first-group PORT=8000 java -jar consumer-app/target/consumer-app.jar")
			.doesNotContain("\tat ");
	}

	@Test
	void aTakenPortIsNamedWithTheVariableThatMovesIt(CapturedOutput output) throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			int port = taken.getLocalPort();
			assertThatExceptionOfType(RuntimeException.class)
				.isThrownBy(() -> start("--KAFKA_TOPIC=first-topic", "--KAFKA_BOOTSTRAP_SERVERS=localhost:1",
						"--CONSUMER_GROUP=first-group", "--PORT=" + port))
				.havingCause()
				.isInstanceOf(PortInUseException.class);
			assertThat(output).contains("PORT is " + port).doesNotContain("Starting consumer", "\tat ");
		}
	}

	private static void start(String... arguments) {
		SpringApplication.run(ConsumerApplication.class, arguments).close();
	}

}
