package kafkalab.runner.bench;

import java.time.Duration;
import java.util.List;

import kafkalab.runner.bench.measure.Effort;
import kafkalab.runner.bench.measure.Measurement;

/**
 * How long the rest takes: as long as on a quiet machine, times what this one has taken
 * longer so far.
 */
final class RemainingTime {

	private final Effort effort;

	private Duration expected = Duration.ZERO;

	private Duration taken = Duration.ZERO;

	RemainingTime(Effort effort) {
		this.effort = effort;
	}

	void done(Measurement measurement, Duration took) {
		this.expected = this.expected.plus(measurement.expected(this.effort));
		this.taken = this.taken.plus(took);
	}

	Duration of(List<Measurement> rest) {
		long seconds = rest.stream().mapToLong((one) -> one.expected(this.effort).toSeconds()).sum();
		double slowness = this.expected.isZero() ? 1 : this.taken.toMillis() / (double) this.expected.toMillis();
		return Duration.ofSeconds(Math.round(seconds * slowness));
	}

	/**
	 * In words that do not pretend to know it to the second.
	 */
	static String text(Duration time) {
		long seconds = Math.max(5, Math.round(time.toSeconds() / 5.0) * 5);
		return (seconds < 90) ? "about %d s left".formatted(seconds)
				: "about %d min left".formatted(Math.round(seconds / 60.0));
	}

}
