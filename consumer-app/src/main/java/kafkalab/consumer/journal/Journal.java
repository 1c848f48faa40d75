package kafkalab.consumer.journal;

import java.time.Duration;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

import kafkalab.app.record.DecodedBytes;
import kafkalab.app.record.Payload;
import org.jspecify.annotations.Nullable;

/**
 * What this consumer has seen and done, in order. Reading takes nothing away; what no
 * longer fits falls out at the old end, and every reader is told how much it missed.
 */
public final class Journal {

	/** ISO 8601, UTC, always with milliseconds. */
	private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

	/** What a partition's number weighs, in characters. */
	private static final int PARTITION = 32;

	private final String instance = UUID.randomUUID().toString();

	private final BoundedLog log;

	private final InstantSource clock;

	private final SortedSet<Integer> partitions = new TreeSet<>();

	private ConsumerState state = ConsumerState.CONNECTING;

	private @Nullable String problem;

	private long received;

	/**
	 * Create an empty journal.
	 * @param size how many entries it keeps
	 * @param maxCharacters how many characters of events, keys and partitions it keeps
	 * @param clock tells when something was consumed
	 */
	Journal(int size, long maxCharacters, InstantSource clock) {
		this.log = new BoundedLog(size, maxCharacters);
		this.clock = clock;
	}

	/** Tells this journal, and so this process, from every other one. */
	String instance() {
		return this.instance;
	}

	public void received(int partition, long offset, @Nullable DecodedBytes key, @Nullable DecodedBytes value) {
		String event = Payload.stamped(value, now());
		int weight = event.length() + ((key != null) ? key.value().length() : 0);
		synchronized (this) {
			this.received++;
			append((seq) -> Entry.Event.of(seq, partition, offset, key, event), weight);
		}
	}

	public synchronized void assigned(Collection<Integer> added) {
		this.partitions.addAll(added);
		append("assigned", added);
	}

	public synchronized void revoked(Collection<Integer> removed) {
		this.partitions.removeAll(removed);
		append("revoked", removed);
	}

	public synchronized void lost(Collection<Integer> removed) {
		this.partitions.removeAll(removed);
		append("lost", removed);
	}

	public synchronized void state(ConsumerState state) {
		this.state = state;
		append((seq) -> new Entry.State(seq, "state", now(), state), 0);
	}

	/** What keeps the consumer from working, {@code null} when nothing does. */
	public synchronized void problem(@Nullable String problem) {
		this.problem = problem;
		notifyAll();
	}

	private void append(String type, Collection<Integer> changed) {
		append((seq) -> new Entry.Assignment(seq, type, now(), new TreeSet<>(changed)), changed.size() * PARTITION);
	}

	private void append(LongFunction<Entry> entry, int weight) {
		this.log.append(entry.apply(this.log.last() + 1), weight);
		notifyAll();
	}

	private String now() {
		return TIME.format(this.clock.instant());
	}

	/**
	 * Read on from a cursor.
	 * @param after the cursor, 0 for the oldest entry that there is
	 * @param limit how many entries at most
	 * @param wait how long to wait for an entry when there is none
	 */
	synchronized Excerpt read(long after, int limit, Duration wait) {
		awaitGrowth(after, wait);
		if (after > this.log.last()) {
			// A cursor from another process: nothing here is known to its reader
			return excerpt(List.of(), 0, 0);
		}
		List<Entry> entries = this.log.after(after, limit);
		long next = entries.isEmpty() ? after : entries.get(entries.size() - 1).seq();
		return excerpt(entries, next, this.log.droppedAfter(after));
	}

	private void awaitGrowth(long after, Duration wait) {
		long end = System.nanoTime() + wait.toNanos();
		String known = this.problem;
		try {
			for (long left = wait.toNanos(); left > 0 && after == this.log.last() && Objects.equals(known, this.problem)
					&& this.state != ConsumerState.STOPPED; left = end - System.nanoTime()) {
				TimeUnit.NANOSECONDS.timedWait(this, left);
			}
		}
		catch (InterruptedException ex) {
			// The web server stops: the reader gets what there is
			Thread.currentThread().interrupt();
		}
	}

	private Excerpt excerpt(List<Entry> entries, long next, long dropped) {
		return new Excerpt(this.state, this.problem, new TreeSet<>(this.partitions), this.received, next, dropped,
				entries);
	}

}
