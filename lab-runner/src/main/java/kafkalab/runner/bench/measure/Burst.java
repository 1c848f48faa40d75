package kafkalab.runner.bench.measure;

import java.time.Duration;
import java.util.List;

import kafkalab.runner.bench.lab.BenchLab;
import kafkalab.runner.bench.result.Figure;
import kafkalab.runner.bench.result.Samples;
import kafkalab.runner.bench.result.Unit;

/**
 * Burst after burst, when the producer is warm.
 */
final class Burst implements Measurement {

	private static final int LONG = 500_000;

	@Override
	public String name() {
		return "burst";
	}

	@Override
	public String what() {
		return "100,000 events in one POST /events, the producer warm";
	}

	@Override
	public Unit unit() {
		return Unit.PER_SECOND;
	}

	@Override
	public Duration expected(Effort effort) {
		return Duration.ofSeconds(effort.of(60, 16));
	}

	@Override
	public List<Figure> run(Workbench bench) {
		BenchLab lab = bench.lab();
		String topic = bench.newTopic("burst", 2);
		int warmUp = 2;
		for (int i = 0; i < warmUp; i++) {
			Bursts.rate(lab, topic, Bursts.SIZE);
		}
		Samples ours = Workbench.samples(bench.effort().of(10, 3), () -> Bursts.rate(lab, topic, Bursts.SIZE));
		String other = bench.newTopic("burst-tool", 2);
		int runs = bench.effort().of(3, 1);
		Figure figure = Figure.of(name(), "burst of 100,000, warm", Unit.PER_SECOND, ours);
		return List.of(figure.beside(bench.reference("ProducerPerformance, 500,000", runs,
				(tools) -> tools.sent(lab.bootstrapServers(), other, LONG))));
	}

}
