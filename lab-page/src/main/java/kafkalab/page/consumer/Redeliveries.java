package kafkalab.page.consumer;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Remembers what each group has received, so that what it receives again can be told.
 */
final class Redeliveries {

	/** About a megabyte a partition; what is further back is forgotten. */
	private static final int MOST = 8_000_000;

	private final Map<Log, Seen> logs = new HashMap<>();

	/**
	 * Note that a group has received an event.
	 * @return whether it had before
	 */
	synchronized boolean isAgain(String group, String topic, int partition, long offset) {
		return this.logs.computeIfAbsent(new Log(group, topic, partition), (unused) -> new Seen(offset)).add(offset);
	}

	private record Log(String group, String topic, int partition) {
	}

	/** The offsets of one partition, from a first one on. */
	private static final class Seen {

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
