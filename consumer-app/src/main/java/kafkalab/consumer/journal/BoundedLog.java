package kafkalab.consumer.journal;

import java.util.List;
import java.util.TreeMap;

/**
 * Numbered entries, of which the oldest fall out when there are too many or when together
 * they are too heavy. Not thread-safe.
 */
final class BoundedLog {

	private final TreeMap<Long, Weighed> kept = new TreeMap<>();

	private final int size;

	private final long maxWeight;

	private long weight;

	private long last;

	BoundedLog(int size, long maxWeight) {
		this.size = size;
		this.maxWeight = maxWeight;
	}

	/** The number of the newest entry, 0 before the first. */
	long last() {
		return this.last;
	}

	/** How many entries after {@code seq} are gone. */
	long droppedAfter(long seq) {
		return Math.max(0, this.last - this.kept.size() - seq);
	}

	List<Entry> after(long seq, int limit) {
		return this.kept.tailMap(seq, false).values().stream().limit(limit).map(Weighed::entry).toList();
	}

	/** Adds an entry; its number must be one more than the last. */
	void append(Entry entry, int weight) {
		this.last = entry.seq();
		this.kept.put(this.last, new Weighed(entry, weight));
		this.weight += weight;
		while (this.kept.size() > this.size || (this.weight > this.maxWeight && this.kept.size() > 1)) {
			this.weight -= this.kept.pollFirstEntry().getValue().weight();
		}
	}

	private record Weighed(Entry entry, int weight) {
	}

}
