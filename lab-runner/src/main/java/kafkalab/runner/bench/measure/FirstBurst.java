package kafkalab.runner.bench.measure;

import java.time.Duration;
import java.util.List;

import kafkalab.runner.bench.lab.BenchLab;
import kafkalab.runner.bench.result.Figure;
import kafkalab.runner.bench.result.Samples;
import kafkalab.runner.bench.result.Unit;

/**
 * A burst is the first thing that the producer of a new lab is asked for.
 */
final class FirstBurst implements Measurement {

	private static final int FULL = 5;

	@Override
	public String name() {
		return "first-burst";
	}

	@Override
	public String what() {
		return "the first 100,000 events of a new lab, in one POST /events";
	}

	@Override
	public Unit unit() {
		return Unit.PER_SECOND;
	}

	@Override
	public Duration expected(Effort effort) {
		return Duration.ofSeconds(effort.quick() ? 6 : 20 * FULL);
	}

	@Override
	public List<Figure> run(Workbench bench) {
		boolean quick = bench.effort().quick();
		Samples ours = Workbench.samples(bench.effort().of(FULL, 1), () -> {
			// The lab that runs has sent nothing yet when this comes after the memory
			BenchLab lab = quick ? bench.lab() : bench.newLab().awaitReady();
			return Bursts.rate(lab, bench.newTopic("first-burst", 2), Bursts.SIZE);
		});
		String topic = bench.newTopic("first-burst-tool", 2);
		return List.of(Figure.of(name(), "first burst of 100,000", Unit.PER_SECOND, ours)
			.beside(bench.reference("ProducerPerformance, 100,000", bench.effort().of(FULL, 1),
					(tools) -> tools.sent(bench.lab().bootstrapServers(), topic, Bursts.SIZE))));
	}

}
