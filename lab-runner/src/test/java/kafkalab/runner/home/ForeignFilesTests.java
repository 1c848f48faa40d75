package kafkalab.runner.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;

import kafkalab.runner.terminal.LabException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What lies in the lab's folders may come from a lab that was killed while it wrote, or
 * from anybody.
 */
class ForeignFilesTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "", "\n\n", "47", "4711 2026-", "4711 2026-11-27T10:00:00Z", "4711 today lab",
			"99999999999999999999999 2026-11-27T10:00:00Z lab", "99999999999999 2026-11-27T10:00:00Z lab",
			"-1 2026-11-27T10:00:00Z lab", "0 2026-11-27T10:00:00Z lab", "1 +999999999-12-31T23:59:59Z lab",
			"\u0000\u0001\uffff\u001b[2J", "lab 2026-11-27T10:00:00Z 4711" })
	void aRecordMayHoldAnything(String content) throws IOException {
		Files.writeString(this.folder.resolve("1.txt"), content);
		assertGoesOn();
	}

	@Test
	void aRecordMayBeNoText() throws IOException {
		Files.write(this.folder.resolve("1.txt"), new byte[] { (byte) 0xfe, (byte) 0xff, 0, (byte) 0x80 });
		assertGoesOn();
	}

	@Test
	void aRecordMayBeHuge() throws IOException {
		Files.write(this.folder.resolve("1.txt"), "4711 x lab\n".repeat(100_000).getBytes(StandardCharsets.UTF_8));
		assertGoesOn();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.txt", "%d.txt", "%d.end" })
	void aFolderMayLieWhereAFileIsExpected(String name) throws IOException {
		Files
			.createDirectories(this.folder.resolve(name.formatted(ProcessHandle.current().pid())).resolve("not-empty"));
		assertGoesOn();
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void aFileMayBeUnreadable() throws IOException {
		Path file = Files.writeString(this.folder.resolve("1.txt"), "4711 2026-11-27T10:00:00Z lab");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
		assertGoesOn();
	}

	@Test
	void aFileMayLieWhereTheFolderIsExpected() throws IOException {
		Path file = Files.createFile(this.folder.resolve("processes"));
		try (ProcessRecord record = ProcessRecord.open(file)) {
			record.add("consumer-app", ProcessHandle.current());
			assertThat(ProcessRecord.running(file)).isEmpty();
			assertThat(ProcessRecord.leftovers(file)).isEmpty();
		}
	}

	@Test
	void logsThatCannotBeWrittenAreTwoPlainLines() throws IOException {
		Path file = Files.createFile(this.folder.resolve("runs"));
		assertThatExceptionOfType(LabException.class).isThrownBy(() -> RunLogs.create(file, LocalDateTime.now()))
			.withMessageStartingWith("The lab cannot write its logs to " + file);
	}

	@Test
	void logsAreKeptWhateverElseLiesBesideThem() throws IOException {
		Path stray = Files.createDirectories(this.folder.resolve("zzz/of-somebody"));
		for (int hour = 10; hour < 20; hour++) {
			RunLogs.create(this.folder, LocalDateTime.of(2026, 11, 27, hour, 0));
		}
		assertThat(stray).exists();
		assertThat(this.folder).isDirectoryContaining((run) -> run.getFileName().toString().startsWith("20261127-15"))
			.isDirectoryNotContaining((run) -> run.getFileName().toString().startsWith("20261127-14"));
	}

	@Test
	void aLogMayBeAFolder() throws IOException {
		RunLogs logs = RunLogs.create(this.folder, LocalDateTime.now());
		Files.createDirectories(logs.file("consumer"));
		assertThat(logs.tail("consumer", 3)).isEmpty();
	}

	private void assertGoesOn() {
		assertThat(ProcessRecord.leftovers(this.folder)).isEmpty();
		assertThat(ProcessRecord.running(this.folder)).isEmpty();
		assertThat(ProcessRecord.starter(this.folder, 4711)).isEmpty();
		try (ProcessRecord record = ProcessRecord.open(this.folder)) {
			record.add("consumer-app", ProcessHandle.current());
			assertThat(record.endNote().read()).isNull();
		}
	}

}
