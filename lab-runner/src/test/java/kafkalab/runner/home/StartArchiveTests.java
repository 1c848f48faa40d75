package kafkalab.runner.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class StartArchiveTests {

	@TempDir
	private Path folder = Path.of("");

	private StartArchive archive = new StartArchive(this.folder, this.folder);

	@BeforeEach
	void build() throws IOException {
		LabHome home = new LabHome(this.folder);
		Path mark = home.mark("consumer-app");
		this.archive = StartArchive.of(home, "consumer-app");
		Files.createDirectories(this.archive.folder());
		Files.createFile(mark);
		Files.setLastModifiedTime(mark, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
	}

	@Test
	void isUsedOnceItIsPublished() throws IOException {
		publish("classes");
		assertThat(this.archive.options()).anyMatch((option) -> option.matches("-XX:(SharedArchiveFile|AOTCache)=.+"))
			.anyMatch((option) -> option.endsWith("auto"));
		assertThat(this.archive.draft()).doesNotExist();
	}

	@Test
	void isNotThereBeforeAnybodyMadeOne() throws IOException {
		Files.delete(this.archive.folder());
		assertThat(this.archive.options()).isEmpty();
	}

	@Test
	void isLeftAloneWhenItIsCutOff() throws IOException {
		publish("classes");
		Files.writeString(published(), "class");
		assertThat(this.archive.options()).isEmpty();
	}

	@Test
	void isLeftAloneWhenTheModuleWasBuiltAfterIt() throws IOException {
		publish("classes");
		Files.setLastModifiedTime(this.archive.built(), FileTime.from(Instant.now().plusSeconds(60)));
		assertThat(this.archive.options()).isEmpty();
	}

	@Test
	void isLeftAloneWhenAnotherJavaHasMadeIt() throws IOException {
		publish("classes");
		Path own = published();
		Files.move(own, own.resolveSibling("9" + own.getFileName()));
		assertThat(this.archive.options()).isEmpty();
	}

	@Test
	void takesThePlaceOfTheOneBeforeAndOfAllThatAreOutdated() throws IOException {
		Path outdated = Files.createFile(this.archive.folder().resolve("9-0.jsa"));
		Files.setLastModifiedTime(outdated, FileTime.from(Instant.EPOCH));
		Path other = Files.createFile(this.archive.folder().resolve("8-0.jsa"));
		publish("classes");
		publish("more classes");
		assertThat(this.archive.folder()).isDirectoryContaining((file) -> file.equals(other));
		assertThat(published()).hasContent("more classes");
		assertThat(outdated).doesNotExist();
	}

	private void publish(String content) throws IOException {
		Files.writeString(this.archive.draft(), content);
		this.archive.publish(this.archive.draft());
	}

	private Path published() throws IOException {
		try (var files = Files.list(this.archive.folder())) {
			return files
				.filter((file) -> file.getFileName().toString().startsWith(System.getProperty("java.vm.version")))
				.reduce((one, other) -> {
					throw new AssertionError("Two of one Java: " + one + ", " + other);
				})
				.orElseThrow();
		}
	}

}
