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
 * More and more events are sent, and one consumer reads them.
 */
final class EventGrowth implements Measurement {

	@Override
	public String name() {
		return "growth-events";
	}

	@Override
	public String what() {
		return "1,000, 50,000 and 500,000 events: how fast they are sent, and a consumer's memory after them";
	}

	@Override
	public Unit unit() {
		return Unit.MEGABYTES;
	}

	@Override
	public Duration expected(Effort effort) {
		return Duration.ofSeconds(65);
	}

	@Override
	public boolean isQuick() {
		return false;
	}

	@Override
	public List<Figure> run(Workbench bench) {
		List<Figure> figures = new ArrayList<>();
		for (int events : List.of(1000, 50_000, 500_000)) {
			List<Double> rates = new ArrayList<>();
			List<Double> memory = new ArrayList<>();
			for (int i = 0; i < 3; i++) {
				run(bench, events, rates, memory);
			}
			GrowthPoint point = new GrowthPoint("events", events);
			figures.add(Figure.of(name(), "sent, 100,000 a call", Unit.PER_SECOND, Samples.of(rates)).at(point));
			figures.add(Figure
				.of(name(), "lab consumer after reading, " + ProcessMemory.kind(), Unit.MEGABYTES, Samples.of(memory))
				.at(point));
		}
		return figures;
	}

	private static void run(Workbench bench, int events, List<Double> rates, List<Double> memory) {
		BenchLab lab = bench.lab();
		String topic = bench.newTopic("events", 2);
		long since = System.nanoTime();
		Bursts.fill(lab, topic, events);
		rates.add(events / Waiting.seconds(System.nanoTime() - since));
		BenchConsumer consumer = lab.consumer(bench.newName("events"), topic, Map.of("AUTO_OFFSET_RESET", "earliest"));
		try {
			consumer.command().secondsUntil("All events", () -> consumer.received() >= events);
			memory.add(consumer.megabytes());
		}
		finally {
			consumer.command().end();
		}
	}

}
