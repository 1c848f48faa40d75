package kafkalab.tests.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.awaitility.Awaitility.await;

/**
 * The lab command of one folder, with ports of its own.
 */
final class LabCommand implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final Path home;

	private final Map<String, String> environment = new HashMap<>();

	private final List<Run> runs = new ArrayList<>();

	LabCommand(Path home) {
		this.home = home.toAbsolutePath().normalize();
		Stream.of("PRODUCER_PORT", "PORT", "KAFKA1_PORT", "KAFKA2_PORT", "CONTROLLER_PORT", "CONTROL_PORT")
			.forEach((port) -> set(port, freePort()));
	}

	LabCommand set(String variable, String value) {
		this.environment.put(variable, value);
		return this;
	}

	/**
	 * The same command in another terminal, for a consumer beside the lab's first.
	 */
	LabCommand besides() {
		LabCommand other = new LabCommand(this.home);
		other.environment.putAll(this.environment);
		return other.set("PORT", freePort());
	}

	String port() {
		return this.environment.get("PORT");
	}

	String brokers() {
		return "localhost:%s,localhost:%s".formatted(this.environment.get("KAFKA1_PORT"),
				this.environment.get("KAFKA2_PORT"));
	}

	/**
	 * Starts it in the folder above that of the lab.
	 */
	Run start(String... arguments) {
		List<String> command = new ArrayList<>(List.of(this.home.resolve("lab").toString()));
		command.addAll(List.of(arguments));
		return run(command);
	}

	/**
	 * Runs a line of the shell, in which %s stands for the command.
	 */
	Run shell(String line) {
		return run(List.of("sh", "-c", line.formatted("'" + this.home.resolve("lab") + "'")));
	}

	private Run run(List<String> command) {
		try {
			Path log = Files.createTempFile(Path.of("target"), "launch-", ".log");
			ProcessBuilder builder = new ProcessBuilder(command).directory(this.home.getParent().toFile())
				.redirectErrorStream(true)
				.redirectOutput(log.toFile());
			builder.environment().putAll(this.environment);
			Run run = new Run(builder.start(), log);
			this.runs.add(run);
			return run;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Waits until the lab's first consumer shows an event with this text.
	 */
	void awaitEvent(String text) {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.environment.get("PORT") + "/events"))
			.build();
		await(text).atMost(PATIENCE)
			.until(() -> HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body(),
					(body) -> body.contains("\"" + text + "\""));
	}

	private static String freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return String.valueOf(socket.getLocalPort());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.runs.forEach((run) -> {
			run.process.descendants().forEach(ProcessHandle::destroyForcibly);
			run.process.destroyForcibly();
		});
	}

	record Run(Process process, Path log) {

		Run awaitOutput(String text) {
			await(text).atMost(PATIENCE).failFast(() -> {
				if (!this.process.isAlive() && !output().contains(text)) {
					throw new IllegalStateException("It has ended: " + output());
				}
			}).until(() -> output().contains(text));
			return this;
		}

		Run awaitEnd() {
			await("end").atMost(PATIENCE).until(() -> !this.process.isAlive());
			return this;
		}

		Run end() {
			this.process.destroy();
			return awaitEnd();
		}

		int exitCode() {
			return this.process.exitValue();
		}

		String output() {
			try {
				return Files.readString(this.log);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
