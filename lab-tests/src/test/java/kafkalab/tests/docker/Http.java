package kafkalab.tests.docker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;

/**
 * JSON from a port of this machine.
 */
final class Http {

	private static final HttpClient client = HttpClient.newHttpClient();

	private Http() {
	}

	static DocumentContext get(int port, String path) {
		return answer(request(port, path).GET().build());
	}

	static DocumentContext post(int port, String path, String json) {
		return answer(request(port, path).header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(json))
			.build());
	}

	/**
	 * The data of the first message of a stream of server-sent events.
	 */
	static DocumentContext firstEvent(int port, String path) {
		try (Stream<String> lines = send(request(port, path).build(), BodyHandlers.ofLines()).body()) {
			return lines.filter((line) -> line.startsWith("data:"))
				.findFirst()
				.map((line) -> JsonPath.parse(line.substring("data:".length())))
				.orElseThrow();
		}
	}

	private static HttpRequest.Builder request(int port, String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(Duration.ofSeconds(20));
	}

	private static DocumentContext answer(HttpRequest request) {
		HttpResponse<String> response = send(request, BodyHandlers.ofString());
		if (response.statusCode() >= 300) {
			throw new IllegalStateException(
					"%s answered %d: %s".formatted(request.uri(), response.statusCode(), response.body()));
		}
		return JsonPath.parse(response.body());
	}

	private static <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) {
		try {
			return client.send(request, body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
