package kafkalab.producer.event;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Gives every event an id that no other event of the lab has.
 */
final class EventIds {

	private final LongSupplier highestStored;

	private final AtomicReference<@Nullable AtomicLong> last = new AtomicReference<>();

	/**
	 * @param highestStored asked until it answers once, so a cluster that is not there
	 * yet is no obstacle
	 */
	EventIds(LongSupplier highestStored) {
		this.highestStored = highestStored;
	}

	/**
	 * Takes as many ids in a row and returns the first.
	 */
	long take(int count) {
		return last().getAndAdd(count) + 1;
	}

	private AtomicLong last() {
		AtomicLong counter = this.last.get();
		if (counter == null) {
			AtomicLong candidate = new AtomicLong(this.highestStored.getAsLong());
			// Of several first callers one wins, and no id was given before that
			counter = this.last.compareAndSet(null, candidate) ? candidate : last();
		}
		return counter;
	}

}
