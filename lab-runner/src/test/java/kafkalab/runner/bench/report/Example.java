package kafkalab.runner.bench.report;

import java.time.LocalDateTime;
import java.util.List;

import kafkalab.runner.bench.result.BenchReport;
import kafkalab.runner.bench.result.Figure;
import kafkalab.runner.bench.result.GrowthPoint;
import kafkalab.runner.bench.result.Machine;
import kafkalab.runner.bench.result.Reference;
import kafkalab.runner.bench.result.Samples;
import kafkalab.runner.bench.result.Unit;

/**
 * A report with one line of each kind.
 */
final class Example {

	static final BenchReport REPORT = new BenchReport(LocalDateTime.of(2026, 11, 27, 9, 5), false,
			new Machine("Linux 6.1, amd64", "A | B", 2, 7936, "17.0.15 (Debian)", "4.2.2", 0.25),
			List.of(Figure.of("burst", "burst of 100,000, warm", Unit.PER_SECOND, Samples.of(150000, 149000, 156000.4))
				.beside(new Reference("ProducerPerformance, 500,000", Samples.of(100000))),
					Figure.of("memory", "each consumer, PSS", Unit.MEGABYTES, Samples.of(90.4))
						.at(new GrowthPoint("consumers", 8)),
					Figure.of("latency", "clicked to consumed, p50", Unit.MILLISECONDS, Samples.of(2, 3))),
			List.of("Takeover was not measured."));

	private Example() {
	}

}
