package kafkalab.tests.guide;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Waits for facts; what is missing in the end is said as it is then.
 */
final class Patiently {

	/** How long until something is there that is to come at once, on a busy machine. */
	static final Duration SOON = Duration.ofSeconds(15);

	private Patiently() {
	}

	/** The same for somebody who waits no longer than this for anything. */
	static Duration soon(Duration patience) {
		return (patience.compareTo(SOON) < 0) ? patience : SOON;
	}

	/**
	 * Looks in the same thread, because the browser answers no other.
	 */
	static void await(Duration patience, Callable<Boolean> fact, Supplier<String> otherwise) {
		try {
			Awaitility.await()
				.atMost(patience)
				.pollDelay(Duration.ZERO)
				.pollInterval(Duration.ofMillis(100))
				.pollInSameThread()
				.until(fact);
		}
		catch (ConditionTimeoutException ex) {
			throw new AssertionError(otherwise.get(), ex);
		}
	}

}
