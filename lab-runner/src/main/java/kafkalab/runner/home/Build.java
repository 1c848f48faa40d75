package kafkalab.runner.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import kafkalab.runner.terminal.LabException;
import kafkalab.runner.terminal.Shell;
import kafkalab.runner.terminal.Terminal;

/**
 * What has been built, compared with the sources.
 */
public record Build(LabHome home) {

	private static final FileTime NEVER = FileTime.fromMillis(0);

	/**
	 * The apps that have not been built yet.
	 */
	public List<String> missing() {
		return Stream.of("producer-app", "consumer-app")
			.filter((module) -> !Files.exists(this.home.mark(module)))
			.toList();
	}

	/**
	 * Fails if one of these modules has not been built.
	 */
	public void require(String... modules) {
		List<String> missing = missing().stream().filter(List.of(modules)::contains).toList();
		if (!missing.isEmpty()) {
			throw new LabException("Not built yet: " + String.join(", ", missing),
					"Build it with " + Shell.current().lab("build"));
		}
	}

	/**
	 * The modules whose sources are newer than what was built from them.
	 */
	public List<String> outdated() {
		FileTime consumer = modified(this.home.mark("consumer-app"));
		FileTime producer = modified(this.home.mark("producer-app"));
		FileTime runner = modified(this.home.mark("lab-runner"));
		return Stream
			.of(outdated("embedded-kafka", runner), outdated("lab-runner", runner), outdated("consumer-app", consumer),
					outdated("producer-app", producer), outdated("lab-page", producer), outdated("lab-app", producer))
			.flatMap(Optional::stream)
			.toList();
	}

	private Optional<String> outdated(String module, FileTime built) {
		return (!built.equals(NEVER) && changed(module).compareTo(built) > 0) ? Optional.of(module) : Optional.empty();
	}

	/**
	 * Whether a module has been built from what is there now, the versions in the
	 * project's own pom among it.
	 */
	public boolean isCurrent(String module) {
		FileTime built = modified(this.home.mark(module));
		return !built.equals(NEVER) && latest(Stream.of(changed(module), modified(this.home.root().resolve("pom.xml"))))
			.compareTo(built) <= 0;
	}

	private FileTime changed(String module) {
		Path folder = this.home.root().resolve(module);
		return latest(Stream.of(newest(folder.resolve("src/main")), modified(folder.resolve("pom.xml"))));
	}

	private static FileTime newest(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return latest(files.filter(Files::isRegularFile).map(Build::modified));
		}
		catch (IOException | UncheckedIOException ex) {
			// Without sources (a copy of what was built) nothing can be outdated
			return NEVER;
		}
	}

	private static FileTime latest(Stream<FileTime> times) {
		return times.max(FileTime::compareTo).orElse(NEVER);
	}

	private static FileTime modified(Path file) {
		try {
			return Files.getLastModifiedTime(file);
		}
		catch (IOException ex) {
			return NEVER;
		}
	}

	/**
	 * Warns when something is to run that was built from older sources.
	 */
	public void warnIfOutdated(Terminal terminal) {
		List<String> outdated = outdated();
		if (!outdated.isEmpty()) {
			terminal.warn("Built from older sources: %s. Build again with %s".formatted(String.join(", ", outdated),
					Shell.current().lab("build")));
		}
	}

}
