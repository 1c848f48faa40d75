package kafkalab.runner.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import kafkalab.runner.bench.lab.BenchLab;
import kafkalab.runner.bench.lab.BenchConsumer;
import kafkalab.runner.bench.lab.ProcessMemory;
import kafkalab.runner.bench.lab.Waiting;
import kafkalab.runner.bench.result.Figure;
import kafkalab.runner.bench.result.GrowthPoint;
import kafkalab.runner.bench.result.Samples;
import kafkalab.runner.bench.result.Unit;

/**
 * More and more consumers are started at once, on a topic with a partition for each.
 */
final class ConsumerGrowth implements Measurement {

	private static final int PARTITIONS = 20;

	@Override
	public String name() {
		return "growth-consumers";
	}

	@Override
	public String what() {
		return "1, 4, 8 and 20 consumers started at once: until each owns a partition, and their memory";
	}

	@Override
	public Unit unit() {
		return Unit.SECONDS;
	}

	@Override
	public Duration expected(Effort effort) {
		return Duration.ofSeconds(150);
	}

	@Override
	public boolean isQuick() {
		return false;
	}

	@Override
	public List<Figure> run(Workbench bench) {
		String topic = bench.newTopic("consumers", PARTITIONS);
		List<Figure> figures = new ArrayList<>();
		for (int number : List.of(1, 4, 8, PARTITIONS)) {
			List<Double> seconds = new ArrayList<>();
			List<Double> memory = new ArrayList<>();
			for (int i = 0; i < 3; i++) {
				run(bench, topic, number, seconds, memory);
			}
			GrowthPoint point = new GrowthPoint("consumers", number);
			figures
				.add(Figure.of(name(), "started at once to each owning a partition", Unit.SECONDS, Samples.of(seconds))
					.at(point));
			figures.add(Figure.of(name(), "each consumer, " + ProcessMemory.kind(), Unit.MEGABYTES, Samples.of(memory))
				.at(point));
		}
		return figures;
	}

	private static void run(Workbench bench, String topic, int number, List<Double> seconds, List<Double> memory) {
		BenchLab lab = bench.lab();
		String group = bench.newName("consumers");
		List<BenchConsumer> consumers = new ArrayList<>();
		long since = System.nanoTime();
		try {
			for (int i = 0; i < number; i++) {
				consumers.add(lab.consumer(group, topic, Map.of()));
			}
			consumers.forEach((one) -> one.command().secondsUntil("A partition for each", () -> one.partitions() > 0));
			seconds.add(Waiting.seconds(System.nanoTime() - since));
			memory.add(consumers.stream().mapToDouble(BenchConsumer::megabytes).average().orElse(0));
		}
		finally {
			consumers.forEach((consumer) -> consumer.command().askToEnd());
			consumers.forEach((consumer) -> consumer.command().end());
		}
	}

}
