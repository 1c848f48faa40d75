package kafkalab.producer;

import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@ExtendWith(OutputCaptureExtension.class)
class ProducerStartFailuresTests {

	@Test
	void saysInTwoLinesThatThePortIsTaken(CapturedOutput output) throws Exception {
		try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			start(other.getLocalPort(), "--lab.address=127.0.0.1");
			assertThat(output.getAll()).isEqualToNormalizingNewlines(
					"""
							producer: PORT is %d, but another program has that port; a second producer?
							Stop the other program, or give this producer a port of its own: PORT=%d java -jar producer-app/target/producer-app.jar
							"""
						.formatted(other.getLocalPort(), other.getLocalPort() + 1));
		}
	}

	@Test
	void givesBackTheCommandThatWasTypedWithTheVariableThatMovesThePortThere(CapturedOutput output) throws Exception {
		try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			start(other.getLocalPort(), "--LAB_COMMAND=./lab producer");
			assertThat(output.getAll()).startsWith("producer: PRODUCER_PORT is " + other.getLocalPort())
				.contains("PRODUCER_PORT=" + (other.getLocalPort() + 1) + " ./lab producer");
		}
	}

	@ParameterizedTest
	@CsvSource({ "--lab.address=192.0.2.1,LAB_ADDRESS is", "--lab.address=no.such.host.invalid,LAB_ADDRESS is",
			"--lab.origin=lab.example,LAB_ORIGIN has", "--server.tomcat.threads.max=many,It cannot start: " })
	void saysWhateverIsWrongWithoutABanner(String argument, String what, CapturedOutput output) {
		start(0, argument);
		assertThat(output.getAll()).startsWith("producer: ").contains(what).doesNotContain("***", "\tat ");
	}

	private static void start(int port, String argument) {
		assertThatException()
			.isThrownBy(() -> SpringApplication.run(ProducerApplication.class, "--server.port=" + port, argument));
	}

}
