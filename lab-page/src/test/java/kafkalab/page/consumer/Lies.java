package kafkalab.page.consumer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/**
 * What a journal may answer that means harm.
 */
public final class Lies {

	private static final String LONG = "x".repeat(3_000_000);

	private static final int ENDLESS = 0;

	private Lies() {
	}

	/** All of them, by what is wrong with them. */
	public static Map<String, Supplier<HttpHandler>> of(StubJournal journal, String group) {
		Map<String, Supplier<HttpHandler>> lies = new LinkedHashMap<>();
		lies.put("millions of partitions",
				() -> page(journal, group, "\"partitions\": [%s]".formatted(numbers(2_500_000))));
		lies.put("partitions that change all the time", () -> changing(journal, group));
		lies.put("a long topic", () -> page(journal, group, "\"topic\": \"%s\"".formatted(LONG)));
		lies.put("a long state", () -> page(journal, group, "\"state\": \"%s\"".formatted(LONG)));
		lies.put("a long problem", () -> page(journal, group, "\"problem\": \"%s\"".formatted(LONG)));
		lies.put("long keys", () -> entries(journal, group, event("\"offset\": 1, \"key\": \"%s\"".formatted(LONG))));
		lies.put("long payloads",
				() -> entries(journal, group, event("\"offset\": 1").replace("{}", "{\"a\":\"" + LONG + "\"}")));
		lies.put("huge happenings",
				() -> entries(journal, group, change("\"partitions\": [%s]".formatted(numbers(1_500_000)))));
		lies.put("more happenings than anybody reads",
				() -> entries(journal, group, repeated(change("\"partitions\": [%s]".formatted(numbers(500))), 2000)));
		lies.put("small happenings without an end",
				() -> entries(journal, group, repeated(change("\"partitions\": [1]"), 40_000)));
		lies.put("another age", () -> entries(journal, group, """
				{"seq": 1, "type": "assigned", "at": "+1000000000-12-31T23:59:59.999999999Z", "partitions": [0]},
				{"seq": 2, "type": "revoked", "at": "9999-12-31T23:59:59Z", "partitions": [0]},
				{"seq": 3, "type": "event", "partition": 0, "offset": 1, "event": {"id": 1,
				"clicked": "+1000000000-12-31T23:59:59Z", "produced": "-1000000000-01-01T00:00:00Z",
				"consumed": "9999-12-31T23:59:59Z"}}"""));
		lies.put("numbers that are none", () -> page(journal, group, """
				"received": -1e400, "next": -99999999999999999999, "dropped": -7, "partitions": [-1, 1e99, 2147483647],
				"entries": [%s, %s, %s, %s]""".formatted(event("\"offset\": 99999999999999999999"),
				event("\"offset\": -9"), event("\"partition\": -4, \"offset\": 3"),
				event("\"seq\": -5, \"offset\": 9223372036854775807"))));
		lies.put("numbers of many digits", () -> entries(journal, group,
				event("\"offset\": 1").replace("{}", "{\"id\": " + "9".repeat(90_000) + "}")));
		lies.put("deep nesting", () -> entries(journal, group,
				event("\"offset\": 1").replace("{}", "[".repeat(1_000_000) + "]".repeat(1_000_000))));
		lies.put("nodes without number", () -> entries(journal, group, repeated("{}", 1_000_000)));
		lies.put("every offset there can be", () -> offsets(journal, group));
		lies.put("an answer that never ends", () -> Lies::endless);
		lies.put("an answer that drips", () -> Lies::dripping);
		lies.put("a redirect", () -> Lies::redirect);
		lies.put("an endless header", () -> Lies::header);
		return lies;
	}

	private static HttpHandler page(StubJournal journal, String group, String fields) {
		String answer = """
				{"instance": "liar", "clientId": "consumer-%d", "group": "%s", "topic": "first-topic", "state": "running",
				 "partitions": [0], "received": 1, "next": 1, "dropped": 0, "entries": [], %s}"""
			.formatted(journal.port(), group, fields);
		return (exchange) -> answer(exchange, answer);
	}

	private static HttpHandler entries(StubJournal journal, String group, String entries) {
		return page(journal, group, "\"entries\": [%s]".formatted(entries));
	}

	private static HttpHandler changing(StubJournal journal, String group) {
		HttpHandler one = page(journal, group, "\"partitions\": [%s]".formatted(numbers(500)));
		HttpHandler other = page(journal, group, "\"partitions\": [1]");
		return (exchange) -> ((System.nanoTime() / 1000 % 2 == 0) ? one : other).handle(exchange);
	}

	private static HttpHandler offsets(StubJournal journal, String group) {
		return (exchange) -> {
			long now = System.nanoTime();
			entries(journal, group,
					IntStream.range(0, 2000)
						.mapToObj((n) -> event(
								"\"partition\": %d, \"offset\": %d".formatted(n, (now + n * 7_000_000L) % (1L << 50))))
						.collect(Collectors.joining(",")))
				.handle(exchange);
		};
	}

	private static String event(String fields) {
		String partition = fields.contains("partition") ? "" : "\"partition\": 0, ";
		return "{\"type\": \"event\", %s%s, \"event\": {}}".formatted(partition, fields);
	}

	private static String change(String fields) {
		return "{\"type\": \"assigned\", \"at\": \"2026-11-20T10:02:11Z\", %s}".formatted(fields);
	}

	private static String numbers(int count) {
		return IntStream.range(0, count).mapToObj((n) -> String.valueOf(n % 10)).collect(Collectors.joining(","));
	}

	private static String repeated(String entry, int count) {
		return String.join(",", java.util.Collections.nCopies(count, entry));
	}

	private static void answer(HttpExchange exchange, String text) throws IOException {
		byte[] body = text.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(200, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	private static void endless(HttpExchange exchange) throws IOException {
		exchange.sendResponseHeaders(200, ENDLESS);
		byte[] piece = " ".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
		try (OutputStream body = exchange.getResponseBody()) {
			while (true) {
				body.write(piece);
			}
		}
	}

	private static void dripping(HttpExchange exchange) throws IOException {
		exchange.sendResponseHeaders(200, ENDLESS);
		try (OutputStream body = exchange.getResponseBody()) {
			while (true) {
				body.write(' ');
				body.flush();
				TimeUnit.MILLISECONDS.sleep(200);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void redirect(HttpExchange exchange) throws IOException {
		exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/events");
		exchange.sendResponseHeaders(302, -1);
		exchange.close();
	}

	private static void header(HttpExchange exchange) throws IOException {
		exchange.getResponseHeaders().add("X-Long", LONG);
		exchange.sendResponseHeaders(200, -1);
		exchange.close();
	}

}
