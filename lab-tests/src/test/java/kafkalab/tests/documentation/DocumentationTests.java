package kafkalab.tests.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the documents to their word: what they link to is there, down to the heading, and
 * so are the files, the classes and the lab commands that they name.
 */
class DocumentationTests {

	private static final Project PROJECT = project();

	private static final Pattern LAB_COMMAND = Pattern.compile("(?:^|\\s)(?:\\./|\\.\\\\)?lab(?:\\.cmd)? ([a-z]+)");

	private static final Pattern COMMAND_IN_HELP = Pattern.compile("^ {2}([a-z]+) ");

	private static final Set<String> COMMANDS = commands();

	private static Project project() {
		try {
			return Project.at(Path.of("..").toAbsolutePath().normalize());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static List<Path> documents() {
		return PROJECT.documents();
	}

	@ParameterizedTest
	@MethodSource("documents")
	void linksResolve(Path document) {
		assertThat(PROJECT.deadLinks(Document.read(document))).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("documents")
	void namedFilesExist(Path document) {
		assertThat(PROJECT.missingFiles(Document.read(document))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ARCHITECTURE.md", "CONTRIBUTING.md" })
	void namedClassesExist(String document) {
		assertThat(PROJECT.missingClasses(Document.read(PROJECT.root().resolve(document)))).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("documents")
	void namedCommandsExist(Path document) {
		assertThat(Project.code(Document.read(document))).flatExtracting((code) -> unknownCommands(code.text()))
			.isEmpty();
	}

	private static List<String> unknownCommands(String code) {
		return LAB_COMMAND.matcher(code)
			.results()
			.map((match) -> match.group(1))
			.filter((command) -> !COMMANDS.contains(command))
			.toList();
	}

	/**
	 * The commands that the lab command itself lists, and the one of its start script.
	 */
	private static Set<String> commands() {
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		Path jar = PROJECT.root().resolve("lab-runner/target/lab-runner.jar");
		try {
			Process help = new ProcessBuilder(java.toString(), "-jar", jar.toString(), "--help").start();
			try (Stream<String> lines = help.inputReader().lines()) {
				return Stream.concat(Stream.of("  build "), lines)
					.map(COMMAND_IN_HELP::matcher)
					.filter(Matcher::find)
					.map((match) -> match.group(1))
					.collect(Collectors.toSet());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
