package kafkalab.embedded;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class DataDirectoryTests {

	@TempDir
	private Path parent;

	@Test
	void freshOneGoesWithAllThatIsInIt() throws Exception {
		DataDirectory directory = DataDirectory.fresh(this.parent);
		Files.writeString(Files.createDirectories(directory.path().resolve("kafka1")).resolve("log"), "events");
		directory.close();
		assertThat(this.parent).isEmptyDirectory();
	}

	@Test
	void givenOneStaysAndKeepsItsClusterId() {
		DataDirectory directory = DataDirectory.kept(this.parent.resolve("given"));
		String id = directory.clusterId();
		directory.close();
		assertThat(DataDirectory.kept(this.parent.resolve("given")).clusterId()).isEqualTo(id);
	}

	@Test
	void removesWhatAKilledProcessLeftAndNothingElse() throws Exception {
		Process ended = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-version")
			.start();
		ended.waitFor();
		Path leftover = Files.createDirectories(this.parent.resolve("kafka-lab-%d-1/kafka1".formatted(ended.pid())));
		Path noProcess = Files.createDirectories(this.parent.resolve("kafka-lab-12345678901234567890123-1"));
		Path foreign = Files.createDirectories(this.parent.resolve("kafka-lab-notes"));
		DataDirectory running = DataDirectory.fresh(this.parent);
		DataDirectory another = DataDirectory.fresh(this.parent);
		assertThat(leftover.getParent()).doesNotExist();
		assertThat(this.parent).isDirectoryContaining(foreign::equals)
			.isDirectoryContaining(noProcess::equals)
			.isDirectoryContaining(running.path()::equals)
			.isDirectoryContaining(another.path()::equals);
	}

	@ParameterizedTest
	@ValueSource(strings = { "kafka-lab-12345678901234567890123-1", "kafka-lab-1-12345678901234567890123",
			"kafka-lab--1-1", "kafka-lab-x-1", "kafka-lab-" })
	void leavesFoldersAloneThatOnlyLookLikeOurs(String name) throws Exception {
		Path foreign = Files.createDirectories(this.parent.resolve(name));
		try (DataDirectory directory = DataDirectory.fresh(this.parent)) {
			assertThat(directory.path()).isDirectory();
		}
		assertThat(foreign).isDirectory();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "rubbish", "\u0000\u0001", "AAAAAAAAAAAAAAAAAAAAAA and more" })
	void saysThatAGivenOneHoldsNoClusterId(String content) throws Exception {
		Files.writeString(this.parent.resolve("cluster-id"), content);
		DataDirectory directory = DataDirectory.kept(this.parent);
		assertThatIllegalStateException().isThrownBy(directory::clusterId)
			.withMessageStartingWith("%s holds no cluster id", this.parent.resolve("cluster-id"));
	}

}
