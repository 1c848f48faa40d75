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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

/**
 * Asks a consumer for the next page of its journal, for a bounded time and for a bounded
 * answer.
 */
final class JournalClient {

	/** The most events that a page may have. */
	static final int LIMIT = 2000;

	private static final int LARGEST_ANSWER = 4 * 1024 * 1024;

	/** All large answers together. */
	private static final int ROOM = 3 * LARGEST_ANSWER;

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);

	/** With a wait of a second, a frozen process is noticed within three. */
	private static final Duration SLACK = Duration.ofMillis(1800);

	private final Semaphore room = new Semaphore(ROOM);

	private volatile HttpClient http = client();

	/** A proxy has no business between the lab and its consumers. */
	private static HttpClient client() {
		return HttpClient.newBuilder()
			.version(Version.HTTP_1_1)
			.followRedirects(Redirect.NEVER)
			.proxy(HttpClient.Builder.NO_PROXY)
			.connectTimeout(CONNECT_TIMEOUT)
			.build();
	}

	/**
	 * Read on from a cursor.
	 * @throws HttpTimeoutException when somebody is there but says nothing
	 * @throws JournalException when what comes back is no journal
	 * @throws IOException when nobody is there
	 */
	JournalPage read(String address, int port, long after, int limit, Duration wait)
			throws IOException, InterruptedException {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://%s:%d/events?after=%d&limit=%d&wait=%d".formatted(
					address.contains(":") ? "[" + address + "]" : address, port, after, limit, wait.toSeconds())))
			.build();
		try (BoundedBody body = new BoundedBody(LARGEST_ANSWER, this.room)) {
			HttpResponse<byte[]> response = send(request, body, wait.plus(SLACK));
			if (response.statusCode() != 200) {
				throw new JournalException("status " + response.statusCode());
			}
			return JournalParser.parse(response.body());
		}
	}

	/**
	 * The client's own timeout would end at the headers and leave a stalled body open.
	 */
	private HttpResponse<byte[]> send(HttpRequest request, BoundedBody body, Duration timeout)
			throws IOException, InterruptedException {
		CompletableFuture<HttpResponse<byte[]>> answer = this.http.sendAsync(request, (info) -> body);
		try {
			return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			throw new HttpTimeoutException("no answer within " + timeout);
		}
		catch (ExecutionException ex) {
			throw translated(ex.getCause());
		}
		finally {
			answer.cancel(true);
		}
	}

	private IOException translated(@Nullable Throwable cause) {
		if (cause instanceof HttpConnectTimeoutException) {
			return new ConnectException("nobody accepts a connection");
		}
		if (!(cause instanceof JournalException || cause instanceof ConnectException)) {
			// A client whose own thread has ended, out of memory say, never answers again
			this.http = client();
		}
		return (cause instanceof IOException failure) ? failure : new IOException(cause);
	}

}
