package kafkalab.runner.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Asks the lab's processes on this machine; never through the proxy of a company.
 */
public final class LoopbackHttp {

	private static final int CONNECT_MILLIS = 1000;

	private final JsonMapper json = new JsonMapper();

	private final String host;

	public LoopbackHttp(String host) {
		this.host = host;
	}

	/**
	 * Asks, and fails if nobody answers in time.
	 */
	public Answer get(int port, String path, Duration patience) throws IOException {
		return answer(open(port, path, patience));
	}

	/**
	 * Tells somebody to do something, and fails if nobody answers in time.
	 */
	public Answer post(int port, String path, Duration patience) throws IOException {
		HttpURLConnection connection = open(port, path, patience);
		connection.setRequestMethod("POST");
		return answer(connection);
	}

	/**
	 * Tells somebody to do something, with what it takes as JSON.
	 */
	public Answer post(int port, String path, Object body, Duration patience) throws IOException {
		HttpURLConnection connection = open(port, path, patience);
		connection.setRequestMethod("POST");
		connection.setRequestProperty("Content-Type", "application/json");
		connection.setDoOutput(true);
		try (OutputStream out = connection.getOutputStream()) {
			out.write(this.json.writeValueAsBytes(body));
		}
		return answer(connection);
	}

	// Not with HttpClient: it prepares for TLS, threads and more, which takes a command
	// such as "lab kill" several times as long as the question itself
	private HttpURLConnection open(int port, String path, Duration patience) throws IOException {
		URI uri = URI.create("http://%s:%d%s".formatted(this.host, port, path));
		HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
		connection.setConnectTimeout(CONNECT_MILLIS);
		connection.setReadTimeout((int) patience.toMillis());
		connection.setInstanceFollowRedirects(false);
		return connection;
	}

	private Answer answer(HttpURLConnection connection) throws IOException {
		int status = connection.getResponseCode();
		try (InputStream body = (status < 400) ? connection.getInputStream() : connection.getErrorStream()) {
			return new Answer(status, (body != null) ? parsed(body.readAllBytes()) : MissingNode.getInstance());
		}
	}

	private JsonNode parsed(byte[] body) {
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
