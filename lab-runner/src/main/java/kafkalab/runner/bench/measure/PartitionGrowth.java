package kafkalab.runner.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import kafkalab.runner.bench.lab.BenchLab;
import kafkalab.runner.bench.lab.BenchConsumer;
import kafkalab.runner.bench.result.Figure;
import kafkalab.runner.bench.result.GrowthPoint;
import kafkalab.runner.bench.result.Samples;
import kafkalab.runner.bench.result.Unit;

/**
 * The same burst and the same consumer, on topics with more and more partitions.
 */
final class PartitionGrowth implements Measurement {

	@Override
	public String name() {
		return "growth-partitions";
	}

	@Override
	public String what() {
		return "a burst, and a consumer that gets all partitions, on topics with 2, 20 and 100";
	}

	@Override
	public Unit unit() {
		return Unit.PER_SECOND;
	}

	@Override
	public Duration expected(Effort effort) {
		return Duration.ofSeconds(100);
	}

	@Override
	public boolean isQuick() {
		return false;
	}

	@Override
	public List<Figure> run(Workbench bench) {
		BenchLab lab = bench.newLab().awaitReady();
		Bursts.rate(lab, bench.newTopic("warm-up", 2), Bursts.SIZE);
		List<Figure> figures = new ArrayList<>();
		for (int partitions : List.of(2, 20, 100)) {
			GrowthPoint point = new GrowthPoint("partitions", partitions);
			String topic = bench.newTopic("partitions", partitions);
			Samples bursts = Workbench.samples(3, () -> Bursts.rate(lab, topic, Bursts.SIZE));
			Samples joins = Workbench.samples(3, () -> secondsToAll(bench, topic, partitions));
			figures.add(Figure.of(name(), "burst of 100,000", Unit.PER_SECOND, bursts)
				.at(point)
				.beside(bench.reference("ProducerPerformance, 100,000", 3,
						(tools) -> tools.sent(lab.bootstrapServers(), topic, Bursts.SIZE))));
			figures.add(Figure.of(name(), "lab consumer to owning all partitions", Unit.SECONDS, joins).at(point));
		}
		return figures;
	}

	private static double secondsToAll(Workbench bench, String topic, int partitions) {
		BenchConsumer consumer = bench.lab()
			.consumer(bench.newName("partitions"), topic, Map.of("AUTO_OFFSET_RESET", "latest"));
		try {
			return consumer.command().secondsUntil("All partitions", () -> consumer.partitions() == partitions);
		}
		finally {
			consumer.command().end();
		}
	}

}
