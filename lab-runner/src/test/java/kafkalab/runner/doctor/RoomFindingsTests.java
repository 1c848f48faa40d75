package kafkalab.runner.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import kafkalab.runner.doctor.Facts.Folder;
import kafkalab.runner.doctor.Facts.Room;
import kafkalab.runner.doctor.Finding.Severity;
import kafkalab.runner.home.LabHome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RoomFindingsTests {

	private static final Path SOMEWHERE = Path.of("somewhere");

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource({ "5000, FINE", "1000, FINE", "999, NOTE", "99, PROBLEM", "0, PROBLEM" })
	void tellWhetherThereIsRoom(long free, Severity severity) {
		assertThat(finding(new Folder(SOMEWHERE, "its logs", true, "me", free)).severity()).isEqualTo(severity);
	}

	@Test
	void sayWhatCouldNotBeFoundOut() {
		Finding finding = finding(new Folder(SOMEWHERE, "its logs", true, "me", null));
		assertThat(finding.severity()).isEqualTo(Severity.NOTE);
		assertThat(finding.what()).isEqualTo("How much room is left in somewhere could not be found out.");
	}

	@Test
	void nameAFolderOfSomebodyElse() {
		assertThat(finding(new Folder(SOMEWHERE, "its logs", false, "alice", 5000L)))
			.isEqualTo(Finding.problem("The lab writes its logs to somewhere, and cannot (it belongs to alice).",
					"Make it a folder that you may write to and that has room."));
	}

	@ParameterizedTest
	@CsvSource({ "256, PROBLEM", "1023, PROBLEM", "1024, FINE", "1048576, FINE" })
	void tellWhetherEnoughFilesMayBeOpen(long handles, Severity severity) {
		assertThat(new RoomFindings(new Room(List.of(), handles)).all()).singleElement()
			.extracting(Finding::severity)
			.isEqualTo(severity);
	}

	@Test
	void areNoneOfFileHandlesWhereTheSystemDoesNotTell() {
		assertThat(new RoomFindings(new Room(List.of(), unknown())).all()).isEmpty();
	}

	@Test
	void areTakenFromRealFolders() throws IOException {
		Folder real = Folders.folder(this.folder, "its logs");
		assertThat(real.writable()).isTrue();
		assertThat(real.free()).isNotNull();
		assertThat(this.folder).isEmptyDirectory();
		assertThat(Folders.folder(this.folder.resolve("none"), "its logs").writable()).isFalse();
		assertThat(Folders.folder(Files.createFile(this.folder.resolve("file")), "its logs").writable()).isFalse();
		assertThat(Folders.room(new LabHome(this.folder)).folders()).hasSize(2);
	}

	private static @Nullable Long unknown() {
		return null;
	}

	private static Finding finding(Folder folder) {
		return new RoomFindings(new Room(List.of(folder), null)).all().get(0);
	}

}
