package kafkalab.runner.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ProcessRecordTests {

	private static final RecordedProcess ENDED = new RecordedProcess("lab", ProcessHandle.current().pid(),
			Instant.EPOCH);

	private static final RecordedProcess RUNNING = RecordedProcess.of("consumer-app", ProcessHandle.current());

	@TempDir
	private Path folder;

	@Test
	void tellsWhatRunsAndForgetsItInTheEnd() {
		try (ProcessRecord record = ProcessRecord.open(this.folder)) {
			record.add("consumer-app", ProcessHandle.current());
			assertThat(ProcessRecord.running(this.folder)).extracting(RecordedProcess::name)
				.containsExactly("lab", "consumer-app");
			assertThat(ProcessRecord.leftovers(this.folder)).isEmpty();
		}
		assertThat(ProcessRecord.running(this.folder)).isEmpty();
	}

	@Test
	void tellsWhatAKilledLabHasLeftBehind() throws IOException {
		Files.writeString(this.folder.resolve("1.txt"), ENDED.line() + RUNNING.line());
		assertThat(ProcessRecord.leftovers(this.folder)).containsExactly(RUNNING);
		assertThat(ProcessRecord.running(this.folder)).isEmpty();
	}

	@Test
	void takesALaterProcessWithTheSameIdForAnother() throws IOException {
		Files.writeString(this.folder.resolve("1.txt"), ENDED.line() + ENDED.line());
		assertThat(ProcessRecord.leftovers(this.folder)).isEmpty();
	}

	@Test
	void putsAwayTheRecordsOfWhatHasEnded() throws IOException {
		Path old = Files.writeString(this.folder.resolve("1.txt"), ENDED.line());
		ProcessRecord.open(this.folder).close();
		assertThat(old).doesNotExist();
	}

	@Test
	void startsWithNothing() {
		assertThat(ProcessRecord.leftovers(this.folder.resolve("none"))).isEmpty();
	}

}
