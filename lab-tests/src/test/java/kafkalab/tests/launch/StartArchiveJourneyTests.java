package kafkalab.tests.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code lab build} keeps ready for the next starts: used where it fits, and never
 * in the way where it does not.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process can only be killed, not asked to end")
class StartArchiveJourneyTests {

	@TempDir
	private Path folder = Path.of("");

	private LabCommand lab = new LabCommand(Path.of(".."));

	@BeforeEach
	void prepare() {
		this.lab = new LabCommand(LabCopy.in(this.folder.resolve("kafka-lab")));
		assertThat(this.lab.start("prepare").awaitEnd().output()).isEmpty();
	}

	@Test
	void startsEachProgramWithItsOwnAndWithoutAWordIfItIsDamaged() throws IOException {
		List<Path> archives = archives();
		assertThat(archives).hasSize(3);
		assertThat(classesFromTheArchive()).isGreaterThan(20);
		for (Path archive : archives) {
			// As long as before, so that only Java itself can tell
			damage(archive);
		}
		assertThat(classesFromTheArchive()).isZero();
		for (Path archive : archives) {
			cutOff(archive);
		}
		assertThat(classesFromTheArchive()).isZero();
		LabCommand.Run up = this.lab.start("up").awaitOutput("Ready in");
		assertThat(up.end().output()).contains("All has ended").doesNotContain("warning", "error");
	}

	private long classesFromTheArchive() throws IOException {
		Path log = Files.createTempFile(this.folder, "classes", ".txt");
		LabCommand.Run run = this.lab.set("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + log)
			.start("status", "--help")
			.awaitEnd();
		this.lab.set("JDK_JAVA_OPTIONS", "");
		assertThat(run.exitCode()).isZero();
		assertThat(run.output().lines().filter((line) -> !line.startsWith("NOTE: Picked up"))).first()
			.asString()
			.startsWith("Usage: lab status");
		try (Stream<String> lines = Files.lines(log)) {
			return lines.filter((line) -> line.contains("kafkalab") || line.contains("tools.jackson"))
				.filter((line) -> line.contains("shared objects file"))
				.count();
		}
	}

	private List<Path> archives() throws IOException {
		try (Stream<Path> files = Files.walk(this.folder)) {
			return files.filter((file) -> file.toString().matches(".*\\.(jsa|aot)")).toList();
		}
	}

	private static void damage(Path archive) throws IOException {
		byte[] nothing = new byte[(int) Files.size(archive)];
		assertThat(archive.toFile().setWritable(true)).isTrue();
		Files.write(archive, nothing);
	}

	private static void cutOff(Path archive) throws IOException {
		Files.write(archive, new byte[1000]);
	}

	@AfterEach
	void endAll() {
		this.lab.close();
	}

}
