package kafkalab.consumer.journal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

import com.fasterxml.jackson.annotation.JsonInclude;
import kafkalab.app.InstantWithMilliseconds;
import kafkalab.app.client.DecodedBytes;
import kafkalab.app.client.Payload;
import org.jspecify.annotations.Nullable;

/**
 * What this consumer has seen and done, in order. Reading takes nothing away; what no
 * longer fits falls out at the old end, and every reader is told how much it missed.
 */
public final class Journal {

	/** What a partition's number weighs, in characters. */
	private static final int PARTITION = 32;

	private final String instance = UUID.randomUUID().toString();

	private final BoundedLog log;

	private final InstantSource clock;

	private final SortedSet<Integer> partitions = new TreeSet<>();

	private ConsumerState state = ConsumerState.CONNECTING;

	private @Nullable String problem;

	private long received;

	/** Keeps so many entries, with so many characters of events, keys and partitions. */
	Journal(int size, long maxCharacters, InstantSource clock) {
		this.log = new BoundedLog(size, maxCharacters);
		this.clock = clock;
	}

	/** Tells this journal, and so this process, from every other one. */
	String instance() {
		return this.instance;
	}

	public void received(int partition, long offset, @Nullable DecodedBytes key, @Nullable DecodedBytes value) {
		String event = Payload.stamped(value, InstantWithMilliseconds.text(this.clock.instant()));
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
		append((seq) -> new Entry.State(seq, "state", this.clock.instant(), state), 0);
	}

	/** What keeps the consumer from working, {@code null} when nothing does. */
	public synchronized void problem(@Nullable String problem) {
		this.problem = problem;
		notifyAll();
	}

	private void append(String type, Collection<Integer> changed) {
		append((seq) -> new Entry.Assignment(seq, type, this.clock.instant(), new TreeSet<>(changed)),
				changed.size() * PARTITION);
	}

	private void append(LongFunction<Entry> entry, int weight) {
		this.log.append(entry.apply(this.log.last() + 1), weight);
		notifyAll();
	}

	/**
	 * Reads on.
	 * @param after the cursor, 0 for the oldest entry that there is
	 * @param limit how many entries at most
	 * @param wait how long to wait for an entry when there is none
	 */
	synchronized Excerpt read(long after, int limit, Duration wait) {
		awaitGrowth(after, wait);
		List<Entry> entries = this.log.after(after, limit);
		long next = entries.isEmpty() ? after : entries.get(entries.size() - 1).seq();
		// Who comes with a cursor from another process knows nothing of this one
		return new Excerpt(this.state, this.problem, new TreeSet<>(this.partitions), this.received,
				(next > this.log.last()) ? 0 : next, this.log.droppedAfter(after), entries);
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

	/**
	 * What a reader gets: where the consumer stands, and the entries after the reader's
	 * cursor, oldest first.
	 *
	 * @param problem what keeps the consumer from working, and the way out
	 * @param received how many events were ever journalled
	 * @param next the reader's next cursor
	 * @param dropped how many entries were gone before this reader came for them
	 */
	record Excerpt(ConsumerState state, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String problem,
			SortedSet<Integer> partitions, long received, long next, long dropped, List<Entry> entries) {
	}

}
