package kafkalab.producer.event;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import kafkalab.embedded.EmbeddedCluster;
import kafkalab.producer.ProducerApplication;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many callers at once, of an app that has no more memory than in the lab.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrowdIntegrationTests {

	private static final String BUSY = "The producer is busy";

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	private final JsonMapper json = new JsonMapper();

	private final EmbeddedCluster cluster = EmbeddedCluster.builder().start();

	private final int port = freePort();

	private Path log;

	private Process app;

	@BeforeAll
	void start(@TempDir Path folder) throws IOException {
		this.log = folder.resolve("log");
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k", "-Xms16m", "-Xmx256m", "-cp",
				System.getProperty("java.class.path"), ProducerApplication.class.getName(), "--lab.timeout=60000");
		builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", this.cluster.bootstrapServers());
		builder.environment().put("PORT", String.valueOf(this.port));
		this.app = builder.redirectErrorStream(true).redirectOutput(this.log.toFile()).start();
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.ignoreExceptions()
			.until(() -> get("/actuator/health").statusCode() == 200);
	}

	@AfterAll
	void endsCleanly() throws Exception {
		this.app.destroy();
		boolean ended = this.app.waitFor(1, TimeUnit.MINUTES);
		this.app.destroyForcibly().onExit().join();
		this.cluster.close();
		assertThat(ended).isTrue();
		assertThat(Files.readString(this.log)).doesNotContain("OutOfMemory", "ERROR", "\tat ");
	}

	@Test
	void getTheirEventsStoredOrHearThatTheAppIsBusy() throws Exception {
		goesOnAfter(post(48, "/events", "{\"count\": 10000, \"partitioning\": \"by-id\"}"));
	}

	@Test
	void mayAllComeWithTheLargestBodies() throws Exception {
		String text = "\\u0041".repeat(StrictJson.LARGEST_BODY / 6 - 100);
		goesOnAfter(post(48, "/send-message", "{\"topic\": \"first-topic\", \"value\": \"" + text + "\"}"));
	}

	@Test
	void mayAllComeWithLargeKeysForManyEvents() throws Exception {
		String key = "k".repeat(1_000_000);
		goesOnAfter(post(48, "/events", "{\"count\": 4, \"key\": \"" + key + "\"}"));
	}

	@Test
	void mayComeWithFormsThatNobodyAskedFor() throws Exception {
		byte[] form = new byte[64 * 1024 * 1024];
		List<CompletableFuture<HttpResponse<String>>> calls = IntStream.range(0, 8)
			.mapToObj((call) -> HttpRequest.newBuilder(uri("/events"))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.PUT(HttpRequest.BodyPublishers.ofByteArray(form))
				.build())
			.map((request) -> this.http.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
			.toList();
		calls.forEach((call) -> call.exceptionally(CrowdIntegrationTests::whoIsRefusedMidway).join());
		goesOn();
	}

	private void goesOnAfter(List<HttpResponse<String>> answers) throws Exception {
		for (HttpResponse<String> answer : answers) {
			if (answer.statusCode() == 503) {
				assertThat(this.json.readTree(answer.body()).path("title").asString()).isEqualTo(BUSY);
				assertThat(answer.headers().firstValue("Retry-After")).isPresent();
			}
			else {
				assertThat(answer.statusCode()).as(answer.body()).isIn(201, 413);
			}
		}
		goesOn();
	}

	private void goesOn() throws Exception {
		assertThat(post(1, "/events", "{}").get(0).statusCode()).isEqualTo(201);
		assertThat(get("/").statusCode()).isEqualTo(200);
		JsonNode health = this.json.readTree(get("/actuator/health").body());
		assertThat(health.path("status").asString()).isEqualTo("UP");
	}

	private List<HttpResponse<String>> post(int calls, String path, String body) {
		HttpRequest request = HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		return IntStream.range(0, calls)
			.mapToObj((call) -> this.http.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
			.toList()
			.stream()
			.map((call) -> call.exceptionally(CrowdIntegrationTests::whoIsRefusedMidway).join())
			.filter(Objects::nonNull)
			.toList();
	}

	private static @Nullable HttpResponse<String> whoIsRefusedMidway(Throwable closed) {
		assertThat(closed).hasRootCauseInstanceOf(IOException.class);
		return null;
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return this.http.send(HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(30)).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	private URI uri(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
