package kafkalab.producer.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * What the cluster answers to the records of one call. Keeps figures, not records, and
 * lets only so many be under way that a burst takes no more memory than its window.
 */
final class Delivery {

	/** Some ten times what is under way to the brokers at a time. */
	static final int WINDOW = 2_500;

	private static final long CHECK_NANOS = Duration.ofMillis(250).toNanos();

	private final Semaphore room = new Semaphore(WINDOW);

	private final Duration patience;

	private final Runnable check;

	private final Map<Integer, Long> counts = new TreeMap<>();

	private @Nullable Stored first;

	private @Nullable Stored last;

	private @Nullable Throwable failure;

	private boolean inVain;

	/**
	 * @param patience a little more than the client takes to give a record up
	 * @param check asked now and then while there is no answer; throws the reason if none
	 * is worth waiting for
	 */
	Delivery(Duration patience, Runnable check) {
		this.patience = patience;
		this.check = check;
	}

	/**
	 * Waits until one more record may be sent. After a failure none may.
	 */
	boolean awaitRoom() {
		if (!acquire(1)) {
			return false;
		}
		if (hasFailed()) {
			this.room.release();
			return false;
		}
		return true;
	}

	/**
	 * Waits until every record that was sent has its answer.
	 */
	Outcome await() {
		if (!this.inVain) {
			acquire(WINDOW);
		}
		return outcome();
	}

	private boolean acquire(int records) {
		try {
			long patience = this.patience.toNanos();
			long begin = System.nanoTime();
			while (System.nanoTime() - begin < patience) {
				if (this.room.tryAcquire(records, Math.min(patience, CHECK_NANOS), TimeUnit.NANOSECONDS)) {
					return true;
				}
				this.check.run();
			}
			// Without a controller, for example: then the client does not even give up
			fail(new TimeoutException("The Kafka client gave no answer"));
		}
		catch (RefusedException ex) {
			fail(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			fail(ex);
		}
		this.inVain = true;
		return false;
	}

	void stored(Stored record) {
		synchronized (this) {
			this.counts.merge(record.partition(), 1L, Long::sum);
			this.first = (this.first == null || record.id() < this.first.id()) ? record : this.first;
			this.last = (this.last == null || record.id() > this.last.id()) ? record : this.last;
		}
		this.room.release();
	}

	void failed(Throwable cause) {
		fail(cause);
		this.room.release();
	}

	private synchronized void fail(Throwable cause) {
		this.failure = (this.failure == null) ? cause : this.failure;
	}

	private synchronized boolean hasFailed() {
		return this.failure != null;
	}

	private synchronized Outcome outcome() {
		return new Outcome(Collections.unmodifiableMap(new TreeMap<>(this.counts)), this.first, this.last,
				this.failure);
	}

	/**
	 * One record that the cluster has acknowledged.
	 */
	record Stored(long id, @Nullable String key, int partition, long offset, Instant produced) {
	}

	/**
	 * What is known when the waiting is over.
	 */
	record Outcome(Map<Integer, Long> counts, @Nullable Stored first, @Nullable Stored last,
			@Nullable Throwable failure) {

		boolean isEmpty() {
			return this.counts.isEmpty();
		}

		long acknowledged() {
			return this.counts.values().stream().mapToLong(Long::longValue).sum();
		}

	}

}
