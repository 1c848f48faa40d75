package kafkalab.runner.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Asks the lab's processes on this machine; never through the proxy of a company.
 */
public final class LoopbackHttp {

	private static final Duration CONNECT = Duration.ofSeconds(1);

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.proxy(HttpClient.Builder.NO_PROXY)
		.connectTimeout(CONNECT)
		.build();

	private final JsonMapper json = new JsonMapper();

	private final String host;

	public LoopbackHttp(String host) {
		this.host = host;
	}

	/**
	 * Asks, and fails if nobody answers in time.
	 */
	public Answer get(int port, String path, Duration patience) throws IOException {
		return send(request(port, path, patience).GET());
	}

	/**
	 * Tells somebody to do something, and fails if nobody answers in time.
	 */
	public Answer post(int port, String path, Duration patience) throws IOException {
		return send(request(port, path, patience).POST(BodyPublishers.noBody()));
	}

	private HttpRequest.Builder request(int port, String path, Duration patience) {
		return HttpRequest.newBuilder(URI.create("http://%s:%d%s".formatted(this.host, port, path))).timeout(patience);
	}

	private Answer send(HttpRequest.Builder request) throws IOException {
		try {
			HttpResponse<String> response = this.client.send(request.build(), BodyHandlers.ofString());
			return new Answer(response.statusCode(), parsed(response.body()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("Interrupted while waiting for an answer");
		}
	}

	private JsonNode parsed(String body) {
		try {
			return this.json.readTree(body);
		}
		catch (JacksonException ex) {
			return MissingNode.getInstance();
		}
	}

	/**
	 * An answer; the body is missing if it is not JSON.
	 */
	public record Answer(int status, JsonNode body) {

		public boolean isOk() {
			return this.status / 100 == 2;
		}

	}

}
