package kafkalab.runner.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import kafkalab.runner.bench.lab.BenchLab;
import kafkalab.runner.bench.lab.GroupWatch;
import kafkalab.runner.bench.lab.KafkaTools;
import kafkalab.runner.bench.lab.BenchConsumer;
import kafkalab.runner.bench.lab.PlainConsumer;
import kafkalab.runner.bench.result.Figure;
import kafkalab.runner.bench.result.Reference;
import kafkalab.runner.bench.result.Samples;
import kafkalab.runner.bench.result.Unit;

/**
 * A consumer that is started in a terminal of its own joins a group that is at work.
 */
final class Join implements Measurement {

	private static final String KAFKA = "console consumer";

	private static final int FULL = 5;

	private static final int QUICK = 1;

	@Override
	public String name() {
		return "join";
	}

	@Override
	public String what() {
		return "./lab consumer to ready, and from there to owning a partition in a live group";
	}

	@Override
	public Unit unit() {
		return Unit.SECONDS;
	}

	@Override
	public Duration expected(Effort effort) {
		return Duration.ofSeconds(7L * effort.of(FULL, QUICK));
	}

	@Override
	public List<Figure> run(Workbench bench) {
		BenchLab lab = bench.lab();
		int runs = bench.effort().of(FULL, QUICK);
		List<Double> ready = new ArrayList<>();
		List<Double> joined = new ArrayList<>();
		List<Double> both = new ArrayList<>();
		for (int i = 0; i < runs; i++) {
			BenchConsumer consumer = lab.consumer("first-group", "first-topic", Map.of());
			double first = consumer.command().secondsUntil("A consumer", consumer::isReady);
			double second = consumer.command().secondsUntil("A partition", () -> consumer.partitions() > 0);
			ready.add(first);
			joined.add(second - first);
			both.add(second);
			consumer.command().end();
			lab.up().secondsUntil("The group as before", () -> lab.firstConsumer().partitions() == 2);
		}
		return List.of(Figure.of(name(), "lab consumer to ready", Unit.SECONDS, Samples.of(ready)),
				Figure.of(name(), "ready to owning a partition", Unit.SECONDS, Samples.of(joined)),
				Figure.of(name(), "lab consumer to owning a partition", Unit.SECONDS, Samples.of(both))
					.beside(bench.with(KAFKA, (tools) -> reference(bench, tools, runs))));
	}

	// One is in the group already, as with the lab's
	private static Reference reference(Workbench bench, KafkaTools tools, int runs) {
		String servers = bench.lab().bootstrapServers();
		String topic = bench.newTopic("join", 2);
		try (GroupWatch group = new GroupWatch(servers, bench.newName("plain"))) {
			PlainConsumer stays = tools.consumer(servers, group, topic, "classic");
			try {
				stays.command().secondsUntil("Both partitions", () -> stays.partitions() == 2);
				return new Reference(KAFKA, Workbench.samples(runs, () -> {
					PlainConsumer consumer = tools.consumer(servers, group, topic, "classic");
					double joined = consumer.command().secondsUntil("A partition", () -> consumer.partitions() > 0);
					consumer.command().end();
					stays.command().secondsUntil("The group as before", () -> stays.partitions() == 2);
					return joined;
				}));
			}
			finally {
				stays.command().end();
			}
		}
	}

}
