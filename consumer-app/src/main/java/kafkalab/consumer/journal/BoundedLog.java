package kafkalab.consumer.journal;

import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;

/**
 * Numbered entries, of which the oldest fall out when there are too many or when together
 * they are too heavy. Not thread-safe.
 */
final class BoundedLog {

	private final @Nullable Entry[] ring;

	private final int[] weights;

	private final long maxWeight;

	private long weight;

	private long first = 1;

	private long last;

	BoundedLog(int size, long maxWeight) {
		this.ring = new Entry[size];
		this.weights = new int[size];
		this.maxWeight = maxWeight;
	}

	/** The number of the newest entry, 0 before the first. */
	long last() {
		return this.last;
	}

	/** How many entries after {@code seq} are gone. */
	long droppedAfter(long seq) {
		return Math.max(0, this.first - 1 - seq);
	}

	List<Entry> after(long seq, int limit) {
		long from = Math.max(seq + 1, this.first);
		return LongStream.rangeClosed(from, Math.min(this.last, from + limit - 1))
			.mapToObj((number) -> Objects.requireNonNull(this.ring[slot(number)]))
			.toList();
	}

	/** Adds an entry; its number must be one more than the last. */
	void append(Entry entry, int weight) {
		if (this.last - this.first + 1 == this.ring.length) {
			dropFirst();
		}
		this.last = entry.seq();
		this.ring[slot(this.last)] = entry;
		this.weights[slot(this.last)] = weight;
		this.weight += weight;
		while (this.weight > this.maxWeight && this.first < this.last) {
			dropFirst();
		}
	}

	private void dropFirst() {
		this.weight -= this.weights[slot(this.first)];
		this.ring[slot(this.first)] = null;
		this.first++;
	}

	private int slot(long seq) {
		return (int) (seq % this.ring.length);
	}

}
