package kafkalab.runner.bench.measure;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import kafkalab.runner.bench.lab.BenchLab;
import kafkalab.runner.bench.lab.BenchConsumer;
import kafkalab.runner.bench.result.Figure;
import kafkalab.runner.bench.result.Unit;

/**
 * Commands that look at the lab or at one consumer, from typing them to their end.
 */
final class Commands implements Measurement {

	private static final int FULL = 5;

	private static final int QUICK = 1;

	@Override
	public String name() {
		return "commands";
	}

	@Override
	public String what() {
		return "./lab status and ./lab kill, the whole command";
	}

	@Override
	public Unit unit() {
		return Unit.SECONDS;
	}

	@Override
	public Duration expected(Effort effort) {
		return Duration.ofSeconds(5L * effort.of(FULL, QUICK));
	}

	@Override
	public List<Figure> run(Workbench bench) {
		BenchLab lab = bench.lab();
		int runs = bench.effort().of(FULL, QUICK);
		String topic = bench.newTopic("commands", 2);
		String group = bench.newName("commands");
		return List.of(
				Figure.of(name(), "lab status", Unit.SECONDS, Workbench.samples(runs, () -> lab.seconds("status"))),
				Figure.of(name(), "lab kill", Unit.SECONDS, Workbench.samples(runs, () -> {
					BenchConsumer victim = lab.consumer(group, topic, Map.of());
					victim.command().secondsUntil("A consumer", victim::isReady);
					return lab.seconds("kill", Integer.toString(victim.port()));
				})));
	}

}
