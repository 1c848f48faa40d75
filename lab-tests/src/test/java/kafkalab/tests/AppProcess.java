package kafkalab.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.awaitility.Awaitility.await;

/**
 * One of the lab's apps in a process of its own, started from its jar as an attendee's
 * would be.
 */
final class AppProcess implements AutoCloseable {

	private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

	private static final JsonMapper JSON = new JsonMapper();

	private final String name;

	private final int port;

	private final Process process;

	private final Path log;

	private AppProcess(String name, int port, Process process, Path log) {
		this.name = name;
		this.port = port;
		this.process = process;
		this.log = log;
	}

	static AppProcess start(String app, int port, Map<String, String> environment) {
		Path jar = Path.of("..", app, "target", app + ".jar").toAbsolutePath().normalize();
		if (!Files.isRegularFile(jar)) {
			throw new IllegalStateException(jar + " is not built; run the tests with: mvn verify");
		}
		try {
			Path log = Files.createTempFile(Path.of("target"), app + "-" + port + "-", ".log");
			ProcessBuilder builder = new ProcessBuilder(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar",
					jar.toString());
			builder.environment().putAll(environment);
			builder.environment().put("PORT", String.valueOf(port));
			builder.redirectErrorStream(true).redirectOutput(log.toFile());
			AppProcess started = new AppProcess(app + ":" + port, port, builder.start(), log);
			started.awaitHealthy();
			return started;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	private void awaitHealthy() {
		try {
			await(this.name + " is up").atMost(Duration.ofSeconds(90))
				.pollInterval(Duration.ofMillis(100))
				.failFast(() -> !this.process.isAlive())
				.ignoreExceptions()
				.until(() -> get("/actuator/health").path("status").asString().equals("UP"));
		}
		catch (RuntimeException ex) {
			close();
			throw new IllegalStateException(this.name + " did not start:\n" + log(), ex);
		}
	}

	int port() {
		return this.port;
	}

	long pid() {
		return this.process.pid();
	}

	String url() {
		return "http://localhost:" + this.port;
	}

	JsonNode get(String path) {
		return send(HttpRequest.newBuilder(URI.create(url() + path)).build());
	}

	JsonNode post(String path, String body) {
		return send(HttpRequest.newBuilder(URI.create(url() + path))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build());
	}

	private JsonNode send(HttpRequest request) {
		try {
			HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
			if (response.statusCode() >= 400) {
				throw new IllegalStateException(
						request.uri() + " answered " + response.statusCode() + ": " + response.body());
			}
			return JSON.readTree(response.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** The events in the journal of a consumer, oldest first. */
	List<JsonNode> events() {
		return get("/events?after=0&limit=10000").path("entries")
			.valueStream()
			.filter((entry) -> entry.path("type").asString().equals("event"))
			.toList();
	}

	/** The ids of the lab events in the journal of a consumer, oldest first. */
	List<Long> ids() {
		return events().stream().map((entry) -> entry.path("event").path("id").asLong()).toList();
	}

	/** Stops the app as Ctrl+C does, and waits for its end. */
	void stop() {
		this.process.destroy();
		awaitEnd();
	}

	/** Kills the app as a crash would. */
	void kill() {
		this.process.destroyForcibly();
		awaitEnd();
	}

	private void awaitEnd() {
		await(this.name + " has ended").atMost(Duration.ofSeconds(30)).until(() -> !this.process.isAlive());
	}

	String log() {
		try {
			return Files.readString(this.log);
		}
		catch (IOException ex) {
			return "(no log: " + ex.getMessage() + ")";
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
		awaitEnd();
	}

}
