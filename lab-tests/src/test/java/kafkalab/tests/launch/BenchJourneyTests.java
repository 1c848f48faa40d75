package kafkalab.tests.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The benchmark takes its figures rightly; what they are depends on the machine.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process can only be killed, not asked to end")
class BenchJourneyTests {

	private static final Pattern FIGURES = Pattern.compile("Figures: (.+\\.json)");

	private static final Pattern PAGE = Pattern.compile("Page: +(.+\\.html)");

	@TempDir
	private Path folder;

	private final LabCommand lab = new LabCommand(Path.of(".."));

	@AfterEach
	void end() {
		this.lab.close();
	}

	@Test
	void theSmallestMeasurementEndsInAllItsReports() throws IOException {
		Path markdown = this.folder.resolve("results.md");
		LabCommand.Run bench = this.lab
			.start("bench", "--quick", "--only", "latency", "--markdown", markdown.toString())
			.awaitEnd();
		assertThat(bench.exitCode()).as(bench.output()).isZero();
		assertThat(bench.output()).contains("1/1  latency")
			.containsPattern("clicked to consumed, p99 +[\\d.]+ ms .+\\(EndToEndLatency, p99\\) +[\\d.]+");
		assertThat(Files.readString(markdown)).containsPattern("\\| clicked to consumed, p50 \\| [\\d.]+ ms \\|");
		assertThat(Files.readString(file(FIGURES, bench))).contains("\"what\" : \"clicked to consumed, p50\"");
		assertThat(Files.readString(file(PAGE, bench))).contains("<figcaption>latency (ms)</figcaption>", "<svg");
	}

	@Test
	void endedByCtrlCItLeavesNoProcess() {
		LabCommand.Run bench = this.lab.start("bench", "--quick", "--only", "takeover").awaitOutput("1/1  takeover");
		// The lab with its two apps, and a consumer
		await().atMost(Duration.ofMinutes(3)).until(() -> bench.process().descendants().count() >= 4);
		List<ProcessHandle> started = bench.process().descendants().toList();
		assertThat(bench.end().exitCode()).isNotZero();
		await().untilAsserted(() -> assertThat(started).noneMatch(ProcessHandle::isAlive));
	}

	private static Path file(Pattern line, LabCommand.Run run) {
		Matcher matcher = line.matcher(run.output());
		return matcher.results().map((MatchResult match) -> Path.of(match.group(1))).findFirst().orElseThrow();
	}

}
