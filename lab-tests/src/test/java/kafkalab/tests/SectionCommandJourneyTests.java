package kafkalab.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A lab that begins anew at a section, with consumers and members in other terminals.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process can only be killed, not asked to end")
class SectionCommandJourneyTests {

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	private final String page = freePort();

	private final String kafka1 = freePort();

	private final Map<String, String> ports = Map.of("PRODUCER_PORT", this.page, "PORT", freePort(), "KAFKA1_PORT",
			this.kafka1, "KAFKA2_PORT", freePort(), "CONTROLLER_PORT", freePort(), "CONTROL_PORT", freePort());

	private final Deque<Terminal> terminals = new ArrayDeque<>();

	@Test
	void endsWhatUsedTheOldClusterAndReachesTheStart() {
		Terminal up = lab(Map.of(), "up").awaitOutput("http://localhost:" + this.page);
		Terminal consumer = lab(Map.of("KAFKA_TOPIC", "first-topic", "KAFKA_BOOTSTRAP_SERVERS",
				"localhost:" + this.kafka1, "CONSUMER_GROUP", "second-group", "PORT", freePort()), "consumer")
			.awaitOutput("Running:");
		Terminal members = lab(Map.of(), "members", "3", "--group", "crowd", "--topic", "my-topic")
			.awaitOutput("3 members of crowd:");

		Terminal section = lab(Map.of(), "section", "7").awaitEnd();
		assertThat(section.process.exitValue()).isZero();
		assertThat(section.output()).contains("Ended consumer-", "members.",
				"Section 7: First Consumer in first-group, 20 events sent and consumed.",
				"http://localhost:%s/sections/7".formatted(this.page));
		assertThat(consumer.awaitEnd().output()).contains("Section 7 begins anew: this has ended");
		assertThat(members.awaitEnd().output()).contains("Section 7 begins anew: this has ended",
				"3 members have left crowd.");
		assertThat(up.output()).contains("Section 7 begins anew.");
		assertThat(lab(Map.of(), "status").awaitEnd().output()).contains("20 events received")
			.doesNotContain("second-group", "crowd");

		List<ProcessHandle> apps = up.process.descendants().toList();
		assertThat(apps).as("the apps").hasSizeGreaterThanOrEqualTo(2);
		up.process.destroy();
		up.awaitEnd();
		await("nothing is left").atMost(PATIENCE).until(() -> apps.stream().noneMatch(ProcessHandle::isAlive));
	}

	private Terminal lab(Map<String, String> environment, String... arguments) {
		Terminal terminal = Terminal.run(this.ports, environment, arguments);
		this.terminals.push(terminal);
		return terminal;
	}

	private static String freePort() {
		return String.valueOf(Lab.freePort());
	}

	@AfterEach
	void endAll() {
		this.terminals.forEach((terminal) -> {
			terminal.process.descendants().forEach(ProcessHandle::destroyForcibly);
			terminal.process.destroyForcibly();
		});
	}

	private record Terminal(Process process, Path log) {

		static Terminal run(Map<String, String> ports, Map<String, String> environment, String... arguments) {
			try {
				Path log = Files.createTempFile(Path.of("target"), "lab-section-", ".log");
				ProcessBuilder command = new ProcessBuilder("../lab");
				command.command().addAll(List.of(arguments));
				Map<String, String> all = new HashMap<>(ports);
				all.putAll(environment);
				command.environment().putAll(all);
				return new Terminal(command.redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		Terminal awaitOutput(String text) {
			await(text).atMost(PATIENCE)
				.failFast("it has ended", () -> !this.process.isAlive())
				.until(() -> output().contains(text));
			return this;
		}

		Terminal awaitEnd() {
			await("end").atMost(PATIENCE).until(() -> !this.process.isAlive());
			return this;
		}

		String output() {
			try {
				return Files.readString(this.log);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
