package kafkalab.runner.bench.measure;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import kafkalab.runner.bench.lab.BenchLab;
import kafkalab.runner.bench.lab.BenchConsumer;
import kafkalab.runner.bench.result.Figure;
import kafkalab.runner.bench.result.Samples;
import kafkalab.runner.bench.result.Unit;

/**
 * A consumer that is started on a filled topic takes all of it into its journal.
 */
final class Backlog implements Measurement {

	@Override
	public String name() {
		return "backlog";
	}

	@Override
	public String what() {
		return "a filled topic read into the journal of a consumer that has just started";
	}

	@Override
	public Unit unit() {
		return Unit.PER_SECOND;
	}

	@Override
	public Duration expected(Effort effort) {
		return Duration.ofSeconds(effort.of(65, 17));
	}

	@Override
	public List<Figure> run(Workbench bench) {
		BenchLab lab = bench.lab();
		int events = bench.effort().of(500_000, 200_000);
		String topic = bench.newTopic("backlog", 2);
		Bursts.fill(lab, topic, events);
		Samples ours = Workbench.samples(bench.effort().of(5, 1), () -> rate(bench, topic, events));
		return List.of(Figure.of(name(), "backlog of %,d into a journal".formatted(events), Unit.PER_SECOND, ours)
			.beside(bench.reference("ConsumerPerformance, %,d".formatted(events), bench.effort().of(5, 1),
					(tools) -> tools.read(lab.bootstrapServers(), topic, events)
						.getOrDefault("fetch.nMsg.sec", Double.NaN))));
	}

	/**
	 * Without the time in which the consumer starts and joins.
	 */
	static double rate(Workbench bench, String topic, int events) {
		BenchConsumer consumer = bench.lab()
			.consumer(bench.newName("reader"), topic, Map.of("AUTO_OFFSET_RESET", "earliest"));
		try {
			return rate(consumer, events);
		}
		finally {
			consumer.command().end();
		}
	}

	static double rate(BenchConsumer consumer, int events) {
		double first = consumer.command().secondsUntil("The first of a backlog", () -> consumer.received() > 0);
		long before = consumer.received();
		double last = consumer.command().secondsUntil("A backlog", () -> consumer.received() >= events);
		return (events - before) / Math.max(last - first, 0.001);
	}

}
