package kafkalab.consumer.settings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;

import kafkalab.consumer.ConsumerApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.PortInUseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What somebody reads who starts a consumer with settings that do not work.
 */
@ExtendWith(OutputCaptureExtension.class)
class ConsumerStartFailuresTests {

	private static final String[] COMPLETE = { "--KAFKA_TOPIC=first-topic", "--KAFKA_BOOTSTRAP_SERVERS=localhost:1",
			"--CONSUMER_GROUP=first-group", "--LAB_COMMAND=./lab consumer" };

	private static final String COMMAND = "KAFKA_TOPIC=first-topic KAFKA_BOOTSTRAP_SERVERS=localhost:1 CONSUMER_GROUP=first-group ";

	@Test
	void oneMessageNamesWhatIsWrongAndShowsACommandLineThatWorks(CapturedOutput output) {
		assertThatExceptionOfType(FailureAnalyzedException.class)
			.isThrownBy(() -> start("--KAFKA_TOPIC=first-topic", "--PORT=80x"));
		assertThat(output)
			.contains("KAFKA_BOOTSTRAP_SERVERS is missing.", "CONSUMER_GROUP is missing.", "PORT is \"80x\".",
					"KAFKA_TOPIC=first-topic KAFKA_BOOTSTRAP_SERVERS=localhost:9093,localhost:9094 "
							+ "CONSUMER_GROUP=first-group PORT=8000 java -jar consumer-app/target/consumer-app.jar")
			.doesNotContain("\tat ");
		assertThat(lines(output)).hasSize(4);
	}

	@Test
	void givesBackWhatWasTypedWithThePortThatWasGiven(CapturedOutput output) {
		assertThatExceptionOfType(FailureAnalyzedException.class)
			.isThrownBy(() -> start("--KAFKA_TOPIC=my-topic", "--KAFKA_BOOTSTRAP_SERVERS=localhost:1", "--PORT=8123",
					"--GROUP_PROTOCOL=fast", "--CONSUMER_GROUP=my group", "--LAB_COMMAND=./lab consumer"));
		assertThat(lines(output)).containsExactly(
				"consumer: GROUP_PROTOCOL is \"fast\". It must be classic, consumer or share, for example GROUP_PROTOCOL=classic",
				"Set that right and start it again, for example: KAFKA_TOPIC=my-topic KAFKA_BOOTSTRAP_SERVERS=localhost:1 "
						+ "CONSUMER_GROUP='my group' PORT=8123 GROUP_PROTOCOL=classic ./lab consumer");
	}

	@Test
	void aTakenPortIsNamedWithTheVariableThatMovesIt(CapturedOutput output) throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			int port = taken.getLocalPort();
			assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> start("--PORT=" + port, COMPLETE))
				.havingCause()
				.isInstanceOf(PortInUseException.class);
			assertThat(output).contains("PORT is " + port).doesNotContain("Starting consumer", "\tat ");
			assertThat(lines(output)).containsExactly(
					"consumer: PORT is %d, but another program has that port; a second consumer?".formatted(port),
					"Stop the other program, or give this consumer a port of its own: %sPORT=%d ./lab consumer"
						.formatted(COMMAND, port + 1));
		}
	}

	@Test
	void anAddressOfAnotherMachineIsNamed(CapturedOutput output) {
		assertThatException().isThrownBy(() -> start("--LAB_ADDRESS=192.0.2.1", COMPLETE));
		assertThat(lines(output)).satisfiesExactly(
				(what) -> assertThat(what)
					.startsWith("consumer: LAB_ADDRESS is 192.0.2.1, but this machine cannot listen there"),
				(cure) -> assertThat(cure)
					.isEqualTo("Give it an address of this machine, or none: " + COMMAND + "./lab consumer"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "--spring.kafka.consumer.max-poll-interval=soon", "--logging.level.root=loud",
			"--spring.config.import=file:/no/such/file.yml", "--server.ssl.enabled=x" })
	void whateverFailsIsTwoLines(String argument, CapturedOutput output) {
		assertThatException().isThrownBy(() -> start(argument, COMPLETE));
		assertThat(lines(output)).satisfiesExactly((what) -> assertThat(what).startsWith("consumer: It cannot start: "),
				(cure) -> assertThat(cure).startsWith("Set that right and start it again: "));
	}

	private static List<String> lines(CapturedOutput output) {
		return output.getAll().lines().toList();
	}

	private static void start(String argument, String... arguments) {
		String[] all = Arrays.copyOf(arguments, arguments.length + 1);
		all[arguments.length] = argument;
		SpringApplication.run(ConsumerApplication.class, all).close();
	}

}
