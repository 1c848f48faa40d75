package kafkalab.page.consumer;

import java.util.BitSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers what each group has received, so that what it receives again can be told.
 */
final class Redeliveries {

	/** About a megabyte a partition; what is further back is forgotten. */
	private static final int MOST = 8_000_000;

	/** All together; those that were read longest ago are forgotten first. */
	private static final long MOST_BYTES = 16 * 1024 * 1024;

	private final Map<Log, Seen> logs = new LinkedHashMap<>(16, 0.75F, true);

	private long bytes;

	/**
	 * Note that a group has received an event.
	 * @return whether it had before
	 */
	synchronized boolean isAgain(String group, String topic, int partition, long offset) {
		Log log = new Log(group, topic, partition);
		Seen seen = this.logs.get(log);
		if (seen == null) {
			seen = new Seen(offset);
			this.logs.put(log, seen);
			this.bytes += Seen.EMPTY;
		}
		long before = seen.bytes();
		boolean again = seen.add(offset);
		this.bytes += seen.bytes() - before;
		forget();
		return again;
	}

	private void forget() {
		Iterator<Seen> oldest = this.logs.values().iterator();
		while (this.bytes > MOST_BYTES && this.logs.size() > 1) {
			this.bytes -= Seen.EMPTY + oldest.next().bytes();
			oldest.remove();
		}
	}

	private record Log(String group, String topic, int partition) {
	}

	/** The offsets of one partition, from a first one on. */
	private static final class Seen {

		/** About what an entry of the map takes, its names among it. */
		private static final int EMPTY = 1000;

		private long first;

		private BitSet offsets = new BitSet();

		private Seen(long offset) {
			this.first = offset;
		}

		private boolean add(long offset) {
			if (offset < this.first) {
				beginAt(offset);
			}
			else if (offset - this.first >= MOST) {
				this.first = offset;
				this.offsets = new BitSet();
			}
			int bit = (int) (offset - this.first);
			boolean again = this.offsets.get(bit);
			this.offsets.set(bit);
			return again;
		}

		private long bytes() {
			return this.offsets.size() / 8;
		}

		/** Journals are read side by side, so older events may come later. */
		private void beginAt(long offset) {
			BitSet moved = new BitSet();
			long by = this.first - offset;
			if (by < MOST) {
				this.offsets.stream().limit(MOST - by).forEach((bit) -> moved.set(bit + (int) by));
			}
			this.offsets = moved;
			this.first = offset;
		}

	}

}
