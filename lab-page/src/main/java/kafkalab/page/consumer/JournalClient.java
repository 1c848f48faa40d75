package kafkalab.page.consumer;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks a consumer for the next page of its journal, for a bounded time and for a bounded
 * answer.
 */
final class JournalClient {

	/** The most events that a page may have. */
	static final int LIMIT = 2000;

	private static final int LARGEST_ANSWER = 8 * 1024 * 1024;

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);

	/** With a wait of a second, a frozen process is noticed within three. */
	private static final Duration SLACK = Duration.ofMillis(1800);

	/** A proxy has no business between the lab and its consumers. */
	private final HttpClient http = HttpClient.newBuilder()
		.version(Version.HTTP_1_1)
		.followRedirects(Redirect.NEVER)
		.proxy(HttpClient.Builder.NO_PROXY)
		.connectTimeout(CONNECT_TIMEOUT)
		.build();

	/**
	 * Read on from a cursor.
	 * @throws HttpTimeoutException when somebody is there but says nothing
	 * @throws JournalException when what comes back is no journal
	 * @throws IOException when nobody is there
	 */
	JournalPage read(String address, int port, long after, int limit, Duration wait)
			throws IOException, InterruptedException {
		HttpResponse<byte[]> response = send(HttpRequest
			.newBuilder(URI.create("http://%s:%d/events?after=%d&limit=%d&wait=%d".formatted(
					address.contains(":") ? "[" + address + "]" : address, port, after, limit, wait.toSeconds())))
			.build(), wait.plus(SLACK));
		if (response.statusCode() != 200) {
			throw new JournalException("status " + response.statusCode());
		}
		return JournalParser.parse(response.body());
	}

	/**
	 * The client's own timeout would end at the headers and leave a stalled body open.
	 */
	private HttpResponse<byte[]> send(HttpRequest request, Duration timeout) throws IOException, InterruptedException {
		CompletableFuture<HttpResponse<byte[]>> answer = this.http.sendAsync(request,
				(info) -> new BoundedBody(LARGEST_ANSWER));
		try {
			return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			throw new HttpTimeoutException("no answer within " + timeout);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof HttpConnectTimeoutException) {
				throw new ConnectException("nobody accepts a connection");
			}
			throw (ex.getCause() instanceof IOException cause) ? cause : new IOException(ex.getCause());
		}
		finally {
			answer.cancel(true);
		}
	}

}
