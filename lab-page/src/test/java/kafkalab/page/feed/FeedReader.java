package kafkalab.page.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A page without a browser: reads the feed and keeps what it gets.
 */
final class FeedReader implements AutoCloseable {

	private static final JsonMapper JSON = new JsonMapper();

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	final List<Message> messages = new CopyOnWriteArrayList<>();

	private final InputStream stream;

	private volatile boolean ended;

	private FeedReader(HttpRequest.Builder request) {
		try {
			HttpResponse<InputStream> response = HTTP.send(request.header("Accept", "text/event-stream").build(),
					HttpResponse.BodyHandlers.ofInputStream());
			this.stream = response.body();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		new Thread(this::read, "feed-reader").start();
	}

	static FeedReader open(int port) {
		return new FeedReader(HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/feed".formatted(port))));
	}

	static FeedReader resume(int port, String lastEventId) {
		return new FeedReader(HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/feed".formatted(port)))
			.header("Last-Event-ID", lastEventId));
	}

	private void read() {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(this.stream, StandardCharsets.UTF_8))) {
			String id = "";
			String type = "";
			String line;
			while ((line = lines.readLine()) != null) {
				if (line.startsWith("id: ")) {
					id = line.substring(4);
				}
				else if (line.startsWith("event: ")) {
					type = line.substring(7);
				}
				else if (line.startsWith("data: ") && !type.equals("alive")) {
					this.messages.add(new Message(id, type, JSON.readTree(line.substring(6))));
				}
			}
			this.ended = true;
		}
		catch (IOException ex) {
			// Closed from this side, or cut off by the other
		}
	}

	Stream<JsonNode> all(String type) {
		return this.messages.stream().filter((message) -> message.type().equals(type)).map(Message::data);
	}

	JsonNode last(String type) {
		return all(type).reduce((first, second) -> second).orElseGet(MissingNode::getInstance);
	}

	String cursor() {
		return this.messages.get(this.messages.size() - 1).id();
	}

	/** As it should, not cut off. */
	boolean hasEnded() {
		return this.ended;
	}

	@Override
	public void close() {
		try {
			this.stream.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * One message of the feed.
	 */
	record Message(String id, String type, JsonNode data) {
	}

}
