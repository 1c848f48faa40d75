package kafkalab.consumer.group;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Raised once, when the consumer is told to stop; whoever pauses wakes up.
 */
final class StopSignal {

	private final CountDownLatch raised = new CountDownLatch(1);

	void raise() {
		this.raised.countDown();
	}

	void pause(Duration duration) {
		try {
			this.raised.await(duration.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
