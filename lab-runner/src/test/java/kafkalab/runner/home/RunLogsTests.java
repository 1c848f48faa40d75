package kafkalab.runner.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RunLogsTests {

	@TempDir
	private Path runs;

	@Test
	void tellsTheLastLinesThatSaySomething() throws IOException {
		RunLogs logs = RunLogs.create(this.runs, LocalDateTime.of(2026, 11, 20, 10, 2));
		Files.writeString(logs.file("producer"), "one\ntwo\n\nthree\n\n");
		assertThat(logs.tail("producer", 2)).containsExactly("two", "three");
		assertThat(logs.tail("producer", 10)).containsExactly("one", "two", "three");
		assertThat(logs.tail("consumer", 10)).isEmpty();
	}

	@Test
	void keepsTheLastFewRuns() throws IOException {
		for (int hour = 1; hour <= 7; hour++) {
			RunLogs logs = RunLogs.create(this.runs, LocalDateTime.of(2026, 11, 20, hour, 0));
			Files.writeString(logs.file("producer"), "started");
		}
		try (var kept = Files.list(this.runs)) {
			assertThat(kept.map((folder) -> folder.getFileName().toString().substring(0, 11)).sorted())
				.containsExactly("20261120-03", "20261120-04", "20261120-05", "20261120-06", "20261120-07");
		}
	}

}
