package kafkalab.tests;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.kafka.clients.consumer.Consumer;

/**
 * Keeps a consumer that is not ours a live member of its group while a test looks.
 */
final class PollLoop {

	private PollLoop() {
	}

	static void whilePolling(Consumer<?, ?> consumer, Runnable look) {
		AtomicBoolean done = new AtomicBoolean();
		Thread poller = new Thread(() -> {
			while (!done.get()) {
				consumer.poll(Duration.ofMillis(50));
			}
		}, "poll-loop");
		poller.start();
		try {
			look.run();
		}
		finally {
			done.set(true);
			join(poller);
		}
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
