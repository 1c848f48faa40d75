package kafkalab.runner.app;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import kafkalab.runner.port.FreePort;
import kafkalab.runner.terminal.CommandRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class SendCommandTests {

	private final JsonMapper json = new JsonMapper();

	private HttpServer producer;

	private JsonNode sent = this.json.createObjectNode();

	private int status = 201;

	private String answer = """
			{"id": 0, "topic": "my-topic", "key": null, "partition": 2, "offset": 7, "broker": "kafka1"}""";

	@BeforeEach
	void startProducer() throws IOException {
		this.producer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.producer.createContext("/send-message", this::take);
		this.producer.start();
	}

	@AfterEach
	void stopProducer() {
		this.producer.stop(0);
	}

	@Test
	void sendsATextAndShowsWhereItIs() {
		CommandRun run = send("my-topic", "hello there");
		assertThat(run.err()).isEmpty();
		assertThat(run.exitCode()).isZero();
		assertThat(run.out()).isEqualToNormalizingNewlines("Stored in my-topic, partition 2, offset 7, on kafka1.\n");
		assertThat(this.sent).isEqualTo(this.json.readTree("""
				{"topic": "my-topic", "value": "hello there"}"""));
	}

	@Test
	void passesOnWhyThePartitionWasChosen() {
		this.answer = """
				{"topic": "my-topic", "partition": 0, "offset": 0, "broker": "kafka2", "why": "you chose partition 0"}""";
		assertThat(send("my-topic", "hello", "--key", "order-1", "--partition", "0").out())
			.isEqualToNormalizingNewlines(
					"Stored in my-topic, partition 0, offset 0, on kafka2: because you chose partition 0.\n");
		assertThat(this.sent).isEqualTo(this.json.readTree("""
				{"topic": "my-topic", "value": "hello", "key": "order-1", "partition": 0}"""));
	}

	@Test
	void passesOnWhyTheProducerRefuses() {
		this.status = 404;
		this.answer = """
				{"title": "Unknown topic", "status": 404, "detail": "There is no topic nowhere."}""";
		CommandRun run = send("nowhere", "hello");
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.out()).isEmpty();
		assertThat(run.err()).startsWith("lab: There is no topic nowhere.").contains("lab status");
	}

	@Test
	void saysThatNoProducerAnswers() {
		int port = FreePort.find();
		CommandRun run = CommandRun.of(
				(terminal) -> new SendCommand(Map.of("PRODUCER_PORT", Integer.toString(port)), terminal), "my-topic",
				"hello");
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.err()).contains("No producer answers on port %d.".formatted(port), "lab up", "PRODUCER_PORT");
	}

	private CommandRun send(String... arguments) {
		String port = Integer.toString(this.producer.getAddress().getPort());
		return CommandRun.of((terminal) -> new SendCommand(Map.of("PRODUCER_PORT", port), terminal), arguments);
	}

	private void take(HttpExchange exchange) throws IOException {
		this.sent = this.json.readTree(exchange.getRequestBody().readAllBytes());
		byte[] body = this.answer.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(this.status, body.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(body);
		}
	}

}
