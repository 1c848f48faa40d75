package kafkalab.consumer.group;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.springframework.stereotype.Component;

/**
 * Makes this consumer stuck on request: the thread that polls and works is held, while
 * the client's own thread goes on with the heartbeats. Nobody is held when the consumer
 * stops.
 */
@Component
class Freezer {

	private final Membership membership;

	private boolean frozen;

	private boolean released;

	Freezer(Membership membership) {
		this.membership = membership;
	}

	synchronized void freeze() {
		set(true);
	}

	synchronized void thaw() {
		set(false);
	}

	private void set(boolean frozen) {
		this.frozen = frozen;
		this.membership.frozen(frozen);
		notifyAll();
	}

	/** Holds nobody any more: the consumer stops. */
	synchronized void release() {
		this.released = true;
		notifyAll();
	}

	/** Returns when this consumer is not frozen. */
	synchronized void pass() {
		try {
			while (this.frozen && !this.released) {
				wait();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Returns after this time, or sooner when the consumer stops. */
	synchronized void pause(Duration time) {
		long end = System.nanoTime() + time.toNanos();
		try {
			for (long left = time.toNanos(); left > 0 && !this.released; left = end - System.nanoTime()) {
				TimeUnit.NANOSECONDS.timedWait(this, left);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
