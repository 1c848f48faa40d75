package kafkalab.producer.event;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The room that all calls together have for something that takes memory. A call that
 * finds none waits for the others, and is refused if that takes too long.
 */
final class SendingRoom {

	/** The threads that are left serve the page. */
	private static final int MOST_WAITING = 32;

	private final int size;

	private final String content;

	private final Duration patience;

	private final Semaphore free;

	/**
	 * @param content what the room is for, as the end of "busy with 100 …"
	 */
	SendingRoom(int size, String content, Duration patience) {
		this.size = size;
		this.content = content;
		this.patience = patience;
		this.free = new Semaphore(size);
	}

	/**
	 * Little finds room at once, even while others wait for more.
	 */
	void take(int amount) {
		if (!this.free.tryAcquire(amount) && !await(amount)) {
			throw UnavailableException.busy(this.size - this.free.availablePermits(), this.content);
		}
	}

	private boolean await(int amount) {
		try {
			return this.free.getQueueLength() < MOST_WAITING
					&& this.free.tryAcquire(amount, this.patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	void giveBack(int amount) {
		this.free.release(amount);
	}

}
