package kafkalab.runner.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import kafkalab.runner.terminal.LabException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class BuildTests {

	@TempDir
	private Path root;

	private Build build;

	@BeforeEach
	void build() throws IOException {
		this.build = new Build(new LabHome(this.root));
		for (String module : new String[] { "embedded-kafka", "lab-runner", "consumer-app", "producer-app", "lab-page",
				"lab-app" }) {
			file(module + "/src/main/java/Some.java", 100);
			file(module + "/pom.xml", 100);
			file(module + "/target/built", 200);
		}
	}

	@Test
	void isCompleteAndUpToDate() {
		assertThat(this.build.missing()).isEmpty();
		assertThat(this.build.outdated()).isEmpty();
	}

	@Test
	void tellsWhatIsMissing() throws IOException {
		Files.delete(this.root.resolve("producer-app/target/built"));
		assertThat(this.build.missing()).containsExactly("producer-app");
	}

	@Test
	void isRequiredOnlyOfWhatIsToRun() throws IOException {
		Files.delete(this.root.resolve("producer-app/target/built"));
		assertThatNoException().isThrownBy(() -> this.build.require("consumer-app"));
		assertThatExceptionOfType(LabException.class)
			.isThrownBy(() -> this.build.require("consumer-app", "producer-app"))
			.withMessage("Not built yet: producer-app")
			.satisfies((failure) -> assertThat(failure.cure()).contains("lab build"));
	}

	@Test
	void tellsWhatIsOlderThanItsSources() throws IOException {
		file("consumer-app/src/main/java/Some.java", 300);
		file("embedded-kafka/pom.xml", 300);
		assertThat(this.build.outdated()).containsExactly("embedded-kafka", "consumer-app");
	}

	@Test
	void goesByTheBuildAndNotByJarsThatStayedTheSame() throws IOException {
		file("producer-app/target/producer-app.jar", 50);
		assertThat(this.build.outdated()).isEmpty();
	}

	@Test
	void ofAModuleIsCurrentUnlessItOrTheVersionsOfAllChanged() throws IOException {
		file("pom.xml", 100);
		assertThat(this.build.isCurrent("consumer-app")).isTrue();
		file("consumer-app/pom.xml", 300);
		assertThat(this.build.isCurrent("consumer-app")).isFalse();
		file("pom.xml", 300);
		assertThat(this.build.isCurrent("producer-app")).isFalse();
		Files.delete(this.root.resolve("lab-page/target/built"));
		assertThat(this.build.isCurrent("lab-page")).isFalse();
	}

	private void file(String name, long seconds) throws IOException {
		Path file = this.root.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, name);
		Files.setLastModifiedTime(file, FileTime.fromMillis(seconds * 1000));
	}

}
