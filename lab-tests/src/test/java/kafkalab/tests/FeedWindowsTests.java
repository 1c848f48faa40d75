package kafkalab.tests;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * How many windows of one browser follow the lab: the page's feed in a real browser,
 * which opens six connections to one server at most, and a server that only tells.
 */
class FeedWindowsTests {

	private static final Path STATIC = Path.of("..", "lab-page", "src", "main", "resources", "static");

	private static final String FOLLOW = """
			<!doctype html><title>A window</title><script type="module">
			import { Feed } from "/lib/feed.js";
			window.heard = [];
			const feed = new Feed("/api/feed", (type, data) => heard.push(`${type} ${data.n ?? ""}`.trim()), () => {});
			feed.open();
			addEventListener("pagehide", () => feed.close());
			</script>""";

	private final List<OutputStream> streams = new CopyOnWriteArrayList<>();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private HttpServer server;

	private Chromium chromium;

	private BrowserContext browser;

	@BeforeEach
	void start() throws IOException {
		this.chromium = Chromium.launch();
		this.browser = this.chromium.window(400, 300, ColorScheme.LIGHT);
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(this.threads);
		this.server.createContext("/", FeedWindowsTests::answer);
		this.server.createContext("/api/feed", this::stream);
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.chromium.close();
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	@Test
	void eightWindowsHearTheSameThroughOneStream() {
		List<Page> windows = Stream.generate(this::window).limit(8).toList();
		assertHear(windows, "state");
		tell("happened", 2);
		assertHear(windows, "state", "happened 2");
		assertThat(this.streams).hasSize(1);
	}

	@Test
	void theOthersGoOnWhenAWindowIsClosedOrReloaded() {
		List<Page> windows = Stream.generate(this::window).limit(3).toList();
		assertHear(windows, "state");
		windows.get(0).close();
		windows.get(1).reload();
		assertHear(windows.subList(1, 2), "state");
		tell("happened", 2);
		assertHear(windows.subList(1, 3), "state", "happened 2");
		assertThat(this.streams).hasSize(1);
	}

	@Test
	void aBrowserWithoutSharedWorkersFollowsByAStreamOfTheWindowsOwn() {
		this.browser.addInitScript("delete globalThis.SharedWorker");
		List<Page> windows = Stream.generate(this::window).limit(2).toList();
		assertHear(windows, "state");
		tell("happened", 2);
		assertHear(windows, "state", "happened 2");
		assertThat(this.streams).hasSize(2);
	}

	private Page window() {
		Page page = this.browser.newPage();
		page.navigate("http://127.0.0.1:%d/".formatted(this.server.getAddress().getPort()));
		return page;
	}

	private static void assertHear(List<Page> windows, String... messages) {
		assertThat(windows).allSatisfy((window) -> await().atMost(Duration.ofSeconds(30))
			.pollInSameThread()
			.untilAsserted(() -> assertThat(window.evaluate("window.heard")).isEqualTo(List.of(messages))));
	}

	private void tell(String type, int id) {
		String message = "id: a-%d\nevent: %s\ndata: {\"n\":%d}\n\n".formatted(id, type, id);
		this.streams.forEach((stream) -> send(stream, message));
	}

	private void stream(HttpExchange exchange) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
		exchange.sendResponseHeaders(200, 0);
		send(exchange.getResponseBody(), """
				id: a-1
				event: state
				data: {"at":"2026-11-20T10:00:00Z","cluster":{},"consumers":[],"history":[],"progress":[]}

				""");
		this.streams.add(exchange.getResponseBody());
	}

	private static void send(OutputStream stream, String message) {
		try {
			stream.write(message.getBytes(StandardCharsets.UTF_8));
			stream.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		Path file = STATIC.resolve(path.substring(1));
		boolean script = path.endsWith(".js") && Files.exists(file);
		byte[] body = script ? Files.readAllBytes(file) : FOLLOW.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", script ? "text/javascript" : "text/html");
		exchange.sendResponseHeaders(200, body.length);
		try (exchange) {
			exchange.getResponseBody().write(body);
		}
	}

}
