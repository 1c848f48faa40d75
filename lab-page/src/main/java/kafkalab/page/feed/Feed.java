package kafkalab.page.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Everything that happens in the lab, in one order: numbered messages, of which the
 * newest are kept for pages that are behind or come back.
 */
final class Feed {

	private static final int MOST_BYTES_AT_ONCE = 256 * 1024;

	/**
	 * Tells this process's feed from that of another one, so that a restart is noticed.
	 */
	private final String token = UUID.randomUUID().toString().substring(0, 8);

	private final byte[] @Nullable [] ring;

	private final long mostBytes;

	private long last;

	private long lost;

	private long bytes;

	private long calls;

	/**
	 * Create an empty feed.
	 * @param size how many messages it keeps at most
	 * @param mostBytes how many bytes of messages it keeps at most, but always the newest
	 */
	Feed(int size, long mostBytes) {
		this.ring = new byte[size][];
		this.mostBytes = mostBytes;
	}

	synchronized void append(String type, String json) {
		long seq = this.last + 1;
		byte[] message = message(seq, type, json);
		if (seq - this.lost > this.ring.length) {
			forgetOldest();
		}
		this.ring[index(seq)] = message;
		this.last = seq;
		this.bytes += message.length;
		while (this.bytes > this.mostBytes && this.last - this.lost > 1) {
			forgetOldest();
		}
		notifyAll();
	}

	private void forgetOldest() {
		this.lost++;
		byte[] oldest = this.ring[index(this.lost)];
		this.bytes -= (oldest != null) ? oldest.length : 0;
		this.ring[index(this.lost)] = null;
	}

	private int index(long seq) {
		return (int) (seq % this.ring.length);
	}

	/**
	 * A message as the browser reads it. JSON of one line needs no escaping there.
	 */
	byte[] message(long seq, String type, String json) {
		return "id: %s\nevent: %s\ndata: %s\n\n".formatted(id(seq), type, json).getBytes(StandardCharsets.UTF_8);
	}

	String id(long seq) {
		return this.token + "-" + seq;
	}

	synchronized long last() {
		return this.last;
	}

	/**
	 * Where to go on after a message, if everything since then is still here.
	 */
	synchronized OptionalLong position(@Nullable String id) {
		if (id == null || !id.startsWith(this.token + "-")) {
			return OptionalLong.empty();
		}
		try {
			long seq = Long.parseLong(id.substring(this.token.length() + 1));
			return (seq <= this.last && holdsEverythingAfter(seq)) ? OptionalLong.of(seq) : OptionalLong.empty();
		}
		catch (NumberFormatException ex) {
			return OptionalLong.empty();
		}
	}

	private boolean holdsEverythingAfter(long seq) {
		return seq >= this.lost;
	}

	/**
	 * What came after a position; waits for it if there is nothing, but no longer than
	 * the timeout, a {@link #wake()} or until it is over for the one who waits.
	 * @param over asked under the lock that {@link #wake()} takes, so that no call to
	 * wake up is missed between asking and waiting
	 */
	synchronized Slice await(long after, Duration timeout, BooleanSupplier over) throws InterruptedException {
		long end = System.nanoTime() + timeout.toNanos();
		long call = this.calls;
		while (this.last == after && this.calls == call && !over.getAsBoolean() && System.nanoTime() < end) {
			TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
		}
		return slice(after);
	}

	private Slice slice(long after) {
		if (!holdsEverythingAfter(after)) {
			return new Slice(false, List.of(), after);
		}
		List<byte[]> messages = new ArrayList<>();
		long size = 0;
		long seq = after;
		while (seq < this.last && size < MOST_BYTES_AT_ONCE) {
			byte[] message = this.ring[index(++seq)];
			if (message != null) {
				messages.add(message);
				size += message.length;
			}
		}
		return new Slice(true, messages, seq);
	}

	/**
	 * Lets everybody who waits come back without anything.
	 */
	synchronized void wake() {
		this.calls++;
		notifyAll();
	}

	/**
	 * A piece of the feed.
	 *
	 * @param complete whether nothing is missing before it
	 * @param end the position after it
	 */
	record Slice(boolean complete, List<byte[]> messages, long end) {
	}

}
