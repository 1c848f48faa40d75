package kafkalab.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the README and the guide to their word: what they link to is there, and the lab
 * commands they name exist.
 */
class DocumentationTests {

	private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	private static final Pattern LAB_COMMAND = Pattern.compile("(?:^|\\s)(?:\\./|\\.\\\\)?lab(?:\\.cmd)? ([a-z]+)");

	private static final Pattern COMMAND_IN_HELP = Pattern.compile("^ {2}([a-z]+) ");

	private static final Set<String> COMMANDS = commands();

	static Stream<Path> documents() throws IOException {
		Stream<Path> guide = Files.list(ROOT.resolve("lab-guide")).filter((file) -> file.toString().endsWith(".md"));
		return Stream.concat(Stream.of(ROOT.resolve("README.md")), guide);
	}

	@ParameterizedTest
	@MethodSource("documents")
	void linksResolve(Path document) {
		List<String> dead = new ArrayList<>();
		visit(document, (link) -> {
			URI target = URI.create(link);
			if (target.getScheme() == null && !target.getPath().isEmpty()
					&& !Files.exists(document.resolveSibling(target.getPath()))) {
				dead.add(link);
			}
		}, (code) -> {
		});
		assertThat(dead).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("documents")
	void namedCommandsExist(Path document) {
		Set<String> unknown = new TreeSet<>();
		visit(document, (link) -> {
		}, (code) -> LAB_COMMAND.matcher(code)
			.results()
			.map((match) -> match.group(1))
			.filter((command) -> !COMMANDS.contains(command))
			.forEach(unknown::add));
		assertThat(unknown).isEmpty();
	}

	private static void visit(Path document, Consumer<String> links, Consumer<String> code) {
		try {
			Parser.builder().build().parse(Files.readString(document)).accept(new AbstractVisitor() {
				@Override
				public void visit(Link link) {
					links.accept(link.getDestination());
					visitChildren(link);
				}

				@Override
				public void visit(Image image) {
					links.accept(image.getDestination());
				}

				@Override
				public void visit(Code text) {
					code.accept(text.getLiteral());
				}

				@Override
				public void visit(FencedCodeBlock block) {
					code.accept(block.getLiteral());
				}
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The commands that the lab command itself lists, and the one of its start script.
	 */
	private static Set<String> commands() {
		Path jar = ROOT.resolve("lab-runner/target/lab-runner.jar");
		try {
			Process help = new ProcessBuilder(AppProcess.java(), "-jar", jar.toString(), "--help").start();
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
