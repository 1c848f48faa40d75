package kafkalab.consumer;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.client.RestClient;

/**
 * A whole consumer, seen through its HTTP interface only.
 */
final class TestConsumer implements AutoCloseable {

	private final ConfigurableApplicationContext application;

	private final int port = freePort();

	private final RestClient http;

	private final List<JsonNode> entries = new ArrayList<>();

	private long next;

	TestConsumer(String brokers, String topic, String... settings) {
		String[] arguments = Stream
			.concat(Stream.of("KAFKA_TOPIC=" + topic, "KAFKA_BOOTSTRAP_SERVERS=" + brokers,
					"CONSUMER_GROUP=" + topic + "-group", "PORT=" + this.port), Stream.of(settings))
			.map((setting) -> "--" + setting)
			.toArray(String[]::new);
		this.application = new SpringApplicationBuilder(ConsumerApplication.class).run(arguments);
		this.http = RestClient.create("http://127.0.0.1:" + this.port);
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	TestConsumer awaitState(String state) {
		Awaitility.await(state).until(this::state, state::equals);
		return this;
	}

	void freeze() {
		this.http.post().uri("/freeze").retrieve().toBodilessEntity();
	}

	void thaw() {
		this.http.post().uri("/thaw").retrieve().toBodilessEntity();
	}

	String state() {
		return read().get("state").asString();
	}

	String clientId() {
		return "consumer-" + this.port;
	}

	/** What keeps it from working, or an empty text. */
	String problem() {
		return read().path("problem").asString("");
	}

	List<Integer> partitions() {
		return read().get("partitions").valueStream().map(JsonNode::asInt).toList();
	}

	/** The JSON of all events so far, in the order of the journal. */
	List<JsonNode> events() {
		read();
		return this.entries.stream().filter((entry) -> entry.get("type").asString().equals("event")).toList();
	}

	private synchronized JsonNode read() {
		JsonNode page = this.http.get()
			.uri("/events?after={after}&limit=5000", this.next)
			.retrieve()
			.requiredBody(JsonNode.class);
		page.get("entries").forEach(this.entries::add);
		this.next = page.get("next").asLong();
		return page;
	}

	@Override
	public void close() {
		this.application.close();
	}

}
