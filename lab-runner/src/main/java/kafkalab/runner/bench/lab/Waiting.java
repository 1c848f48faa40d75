package kafkalab.runner.bench.lab;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Looks again and again until something is so, as often as a figure in hundredths of a
 * second needs it.
 */
public final class Waiting {

	private static final long PAUSE_MILLIS = 5;

	private Waiting() {
	}

	/**
	 * Returns when it was seen to be so, in seconds since then; fails if that takes too
	 * long.
	 */
	public static double secondsUntil(String what, long since, Duration patience, BooleanSupplier fact) {
		long end = System.nanoTime() + patience.toNanos();
		while (!fact.getAsBoolean()) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("%s: not within %d s".formatted(what, patience.toSeconds()));
			}
			pause(PAUSE_MILLIS);
		}
		return seconds(System.nanoTime() - since);
	}

	public static double seconds(long nanos) {
		return nanos / 1e9;
	}

	/**
	 * Does nothing for a while.
	 */
	public static void pause(long millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
