package kafkalab.runner.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import kafkalab.runner.bench.measure.Measurement;
import kafkalab.runner.bench.measure.Workbench;
import kafkalab.runner.bench.result.Figure;
import kafkalab.runner.terminal.StopSignal;
import kafkalab.runner.terminal.Terminal;

/**
 * Makes one measurement after the other, and tells how far it is. What fails is noted,
 * and the others go on.
 */
final class BenchRun {

	/** A quick run ends within two minutes; the page wants some of them. */
	private static final Duration QUICK = Duration.ofSeconds(110);

	private final Workbench bench;

	private final Terminal terminal;

	private final StopSignal stop;

	private final long began;

	private final RemainingTime remaining;

	BenchRun(Workbench bench, Terminal terminal, StopSignal stop, long began) {
		this.bench = bench;
		this.terminal = terminal;
		this.stop = stop;
		this.began = began;
		this.remaining = new RemainingTime(bench.effort());
	}

	List<Figure> make(List<Measurement> measurements) {
		List<Figure> figures = new ArrayList<>();
		List<String> late = new ArrayList<>();
		for (int i = 0; i < measurements.size() && !this.stop.isReceived(); i++) {
			Measurement next = measurements.get(i);
			if (isTooLate(next)) {
				late.add(next.name());
				continue;
			}
			this.terminal.tell("  %2d/%d  %-17s %s; %s".formatted(i + 1, measurements.size(), next.name(), next.what(),
					RemainingTime.text(this.remaining.of(measurements.subList(i, measurements.size())))));
			figures.addAll(figures(next));
		}
		if (!late.isEmpty()) {
			this.bench.note("Left out, to end within two minutes on a machine this slow or busy: %s."
				.formatted(String.join(", ", late)));
		}
		return figures;
	}

	private boolean isTooLate(Measurement next) {
		Duration until = Duration.ofNanos(System.nanoTime() - this.began).plus(this.remaining.of(List.of(next)));
		return this.bench.effort().quick() && until.compareTo(QUICK) > 0;
	}

	private List<Figure> figures(Measurement measurement) {
		long since = System.nanoTime();
		try {
			return measurement.run(this.bench);
		}
		catch (RuntimeException ex) {
			if (!this.stop.isReceived()) {
				this.bench.note("%s could not be measured: %s".formatted(measurement.name(), ex.getMessage()));
				// Perhaps it was the lab: the next one gets a new one
				this.bench.close();
			}
			return List.of();
		}
		finally {
			this.remaining.done(measurement, Duration.ofNanos(System.nanoTime() - since));
		}
	}

}
