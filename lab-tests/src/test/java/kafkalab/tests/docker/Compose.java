package kafkalab.tests.docker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A project of Docker Compose, driven as people drive it: by its command. (Testcontainers
 * has a compose of its own, but refuses files with {@code container_name}.)
 */
final class Compose implements AutoCloseable {

	private final String project;

	private final Map<String, String> variables;

	Compose(String project, Map<String, String> variables) {
		this.project = project;
		this.variables = variables;
	}

	static Optional<List<String>> command() {
		return Stream.of(List.of("docker", "compose"), List.of("docker-compose"))
			.filter((command) -> answers(command))
			.findFirst();
	}

	private static boolean answers(List<String> command) {
		try {
			execute(with(command, "version"), Map.of());
			return true;
		}
		catch (IllegalStateException | UncheckedIOException ex) {
			return false;
		}
	}

	String run(String... arguments) {
		List<String> command = with(command().orElseThrow(), "-f", LabFiles.composeFile().path().toString(), "-p",
				this.project, "--profile", "apps");
		return execute(with(command, arguments), this.variables);
	}

	/**
	 * The memory of containers in MiB.
	 */
	Map<String, Double> memory(String... containers) {
		List<String> stats = with(List.of("docker", "stats", "--no-stream", "--format", "{{.Name}} {{.MemUsage}}"),
				containers);
		return execute(stats, Map.of()).lines()
			.map((line) -> line.split(" |MiB"))
			.collect(Collectors.toMap((words) -> words[0], (words) -> Double.valueOf(words[1]), (a, b) -> b,
					TreeMap::new));
	}

	@Override
	public void close() {
		run("down", "--volumes", "--remove-orphans", "--rmi", "local");
	}

	private static List<String> with(List<String> command, String... arguments) {
		return Stream.concat(command.stream(), Stream.of(arguments)).toList();
	}

	private static String execute(List<String> command, Map<String, String> variables) {
		try {
			Path output = Files.createTempFile("docker-", ".out");
			ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true)
				.redirectOutput(output.toFile());
			builder.environment().putAll(variables);
			Process process = builder.start();
			boolean ended = process.waitFor(5, TimeUnit.MINUTES);
			String said = Files.readString(output);
			if (!ended || process.exitValue() != 0) {
				process.destroyForcibly();
				throw new IllegalStateException(String.join(" ", command) + " failed: " + said);
			}
			Files.delete(output);
			return said;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
