package kafkalab.runner.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import kafkalab.runner.http.LoopbackHttp.Answer;
import kafkalab.runner.port.FreePort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class LoopbackHttpTests {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final LoopbackHttp http = new LoopbackHttp("127.0.0.1");

	private HttpServer server;

	@BeforeEach
	void startServer() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/ok", (exchange) -> answer(exchange, 200, "{\"method\": \"%s\"}"));
		this.server.createContext("/problem", (exchange) -> answer(exchange, 404, "{\"detail\": \"none\"}"));
		this.server.createContext("/page", (exchange) -> answer(exchange, 200, "<p>no JSON</p>"));
		this.server.start();
	}

	@AfterEach
	void stopServer() {
		this.server.stop(0);
	}

	@Test
	void asksAndTells() throws IOException {
		assertThat(this.http.get(port(), "/ok", PATIENCE).body().path("method").asString()).isEqualTo("GET");
		assertThat(this.http.post(port(), "/ok", PATIENCE).body().path("method").asString()).isEqualTo("POST");
	}

	@Test
	void readsProblemsToo() throws IOException {
		Answer answer = this.http.post(port(), "/problem", PATIENCE);
		assertThat(answer.isOk()).isFalse();
		assertThat(answer.body().path("detail").asString()).isEqualTo("none");
	}

	@Test
	void takesWhatIsNoJsonForNothing() throws IOException {
		assertThat(this.http.get(port(), "/page", PATIENCE).body().isMissingNode()).isTrue();
	}

	@Test
	void failsWhenNobodyAnswers() {
		assertThatIOException().isThrownBy(() -> this.http.get(FreePort.find(), "/ok", PATIENCE));
	}

	private int port() {
		return this.server.getAddress().getPort();
	}

	private static void answer(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.formatted(exchange.getRequestMethod()).getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, bytes.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(bytes);
		}
	}

}
