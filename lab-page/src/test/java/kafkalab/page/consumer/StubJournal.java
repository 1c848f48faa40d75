package kafkalab.page.consumer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for a consumer: a web server with a journal at {@code GET /events}.
 */
public final class StubJournal implements AutoCloseable {

	private final HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final List<String> entries = new ArrayList<>();

	private final List<String> queries = new ArrayList<>();

	private final String instance;

	private final String group;

	private String state = "running";

	private String clientId;

	private long dropped;

	private boolean frozen;

	private String answer = "";

	private @Nullable HttpHandler lie;

	private StubJournal(int port, String instance, String group) {
		try {
			this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.instance = instance;
		this.group = group;
		this.clientId = "consumer-" + port();
		this.server.createContext("/events", this::answer);
		this.server.setExecutor(this.threads);
		this.server.start();
	}

	public static StubJournal of(String group) {
		return at(0, "instance-1", group);
	}

	public static StubJournal at(int port, String instance, String group) {
		return new StubJournal(port, instance, group);
	}

	public int port() {
		return this.server.getAddress().getPort();
	}

	public String key() {
		return String.valueOf(port());
	}

	public void event(long id) {
		event(id, 0);
	}

	public synchronized void event(long id, int partition) {
		entry("""
				"type": "event", "partition": %d, "offset": %d, "key": null, "event": {"id": %d,
				"clicked": "2026-11-20T10:02:11.345Z", "produced": "2026-11-20T10:02:11.349Z",
				"consumed": "2026-11-20T10:02:11.352Z"}""".formatted(partition, id + 100, id));
	}

	/** An entry without the number that the journal gives it. */
	public synchronized void entry(String fields) {
		this.entries.add("{\"seq\": %d, %s}".formatted(this.entries.size() + 1, fields));
		notifyAll();
	}

	public synchronized void state(String state) {
		this.state = state;
		notifyAll();
	}

	synchronized void clientId(String clientId) {
		this.clientId = clientId;
	}

	synchronized void dropped(long dropped) {
		this.dropped = dropped;
	}

	/** Accepts connections and says nothing. */
	synchronized void freeze() {
		this.frozen = true;
	}

	synchronized void thaw() {
		this.frozen = false;
		notifyAll();
	}

	/** Gives this answer and no other. */
	synchronized void answer(String answer) {
		this.answer = answer;
	}

	/** Answers in a way of its own. */
	public synchronized void lie(@Nullable HttpHandler lie) {
		this.lie = lie;
	}

	private synchronized @Nullable HttpHandler lie() {
		return this.lie;
	}

	public synchronized List<String> queries() {
		return List.copyOf(this.queries);
	}

	private void answer(HttpExchange exchange) throws IOException {
		HttpHandler lie = lie();
		if (lie != null) {
			lie.handle(exchange);
			return;
		}
		byte[] body = page(exchange.getRequestURI().getQuery()).getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(200, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	private synchronized String page(String query) {
		this.queries.add(query);
		Map<String, Long> parameters = Stream.of(query.split("&"))
			.collect(Collectors.toMap((pair) -> pair.split("=")[0], (pair) -> Long.valueOf(pair.split("=")[1])));
		long after = parameters.get("after");
		try {
			long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(parameters.get("wait"));
			while (this.frozen || (this.entries.size() == after && System.nanoTime() < end)) {
				wait(100);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		if (!this.answer.isEmpty()) {
			return this.answer;
		}
		List<String> page = (after > this.entries.size()) ? List.of()
				: this.entries.stream().skip(after).limit(parameters.get("limit")).toList();
		return """
				{"instance": "%s", "clientId": "%s", "group": "%s", "topic": "first-topic", "state": "%s",
				 "partitions": [0, 1], "received": %d, "next": %d, "dropped": %d, "entries": [%s]}""".formatted(
				this.instance, this.clientId, this.group, this.state,
				this.entries.stream().filter((entry) -> entry.contains("\"event\":")).count(), after + page.size(),
				this.dropped, String.join(",", page));
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
