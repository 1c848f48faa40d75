package kafkalab.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The README's one command, as it is typed.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process can only be killed, not asked to end")
class LabUpJourneyTests {

	@Test
	void bringsThePageAndEndsWithoutLeavingAnything() throws IOException {
		int page = Lab.freePort();
		Map<String, String> ports = Map.of("PRODUCER_PORT", String.valueOf(page), "PORT", freePort(), "KAFKA1_PORT",
				freePort(), "KAFKA2_PORT", freePort(), "CONTROLLER_PORT", freePort(), "CONTROL_PORT", freePort());
		Path output = Files.createTempFile(Path.of("target"), "lab-up-", ".log");
		ProcessBuilder command = new ProcessBuilder("../lab", "up");
		command.environment().putAll(ports);
		Process lab = command.redirectErrorStream(true).redirectOutput(output.toFile()).start();
		try {
			String url = "http://localhost:" + page;
			await().atMost(Duration.ofSeconds(90))
				.failFast(() -> !lab.isAlive())
				.until(() -> Files.readString(output).endsWith(url + System.lineSeparator()));
			List<ProcessHandle> all = lab.descendants().toList();
			assertThat(all).as("the apps").hasSizeGreaterThanOrEqualTo(2);

			lab.destroy();
			await().atMost(Duration.ofSeconds(30)).until(() -> !lab.isAlive());
			await().atMost(Duration.ofSeconds(30)).until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
		}
		finally {
			lab.descendants().forEach(ProcessHandle::destroyForcibly);
			lab.destroyForcibly();
		}
	}

	private static String freePort() {
		return String.valueOf(Lab.freePort());
	}

}
