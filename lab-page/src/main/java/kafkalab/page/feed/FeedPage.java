package kafkalab.page.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/**
 * One page's stream: the whole picture if the page does not have it, then what comes.
 */
final class FeedPage implements Runnable {

	private static final Logger logger = LoggerFactory.getLogger(FeedPage.class);

	/** A page takes a stream that is silent for three of these for dead. */
	private static final Duration HEARTBEAT = Duration.ofSeconds(5);

	/** How long a browser waits before it comes back. */
	private static final byte[] RETRY = "retry: 1000\n\n".getBytes(StandardCharsets.UTF_8);

	/** A message, because scripts do not see comments; without an id of its own. */
	private static final byte[] ALIVE = "event: alive\ndata: {}\n\n".getBytes(StandardCharsets.UTF_8);

	private final Feed feed;

	private final LiveLab lab;

	private final @Nullable String after;

	/** Never times out: a page may be open all day. */
	private final ResponseBodyEmitter emitter = new ResponseBodyEmitter(0L);

	private volatile boolean closed;

	FeedPage(Feed feed, LiveLab lab, @Nullable String after) {
		this.feed = feed;
		this.lab = lab;
		this.after = after;
		this.emitter.onCompletion(this::close);
		this.emitter.onError((ex) -> close());
	}

	ResponseBodyEmitter emitter() {
		return this.emitter;
	}

	@Override
	public void run() {
		try {
			send(RETRY);
			stream();
			this.emitter.complete();
		}
		catch (IOException | IllegalStateException ex) {
			// The page is gone; the container cleans up
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.emitter.complete();
		}
		catch (Throwable ex) {
			// Out of memory, too: the browser must see an end, or it waits for ever
			logger.warn("A page's stream failed and ends; its browser comes back: {}", ex.toString());
			this.emitter.complete();
		}
	}

	private void stream() throws IOException, InterruptedException {
		long position = this.feed.position(this.after).orElse(-1);
		while (!this.closed) {
			Feed.Slice slice = this.feed.await(position, HEARTBEAT, () -> this.closed);
			if (slice.complete()) {
				send(slice.messages().isEmpty() ? ALIVE : joined(slice.messages()));
				position = slice.end();
			}
			else {
				position = sendState();
			}
		}
	}

	/** To a page that is new, or too far behind, or comes from another process. */
	private long sendState() throws IOException {
		LiveLab.State state = this.lab.state();
		send(this.feed.message(state.position(), "state", state.json()));
		return state.position();
	}

	private static byte[] joined(List<byte[]> messages) {
		ByteArrayOutputStream joined = new ByteArrayOutputStream();
		messages.forEach(joined::writeBytes);
		return joined.toByteArray();
	}

	private void send(byte[] bytes) throws IOException {
		this.emitter.send(bytes, MediaType.TEXT_EVENT_STREAM);
	}

	void close() {
		this.closed = true;
		this.feed.wake();
	}

}
