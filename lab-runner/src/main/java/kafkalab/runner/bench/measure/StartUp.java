package kafkalab.runner.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import kafkalab.runner.bench.lab.BenchLab;
import kafkalab.runner.bench.lab.BenchConsumer;
import kafkalab.runner.bench.lab.LabProcess;
import kafkalab.runner.bench.lab.Waiting;
import kafkalab.runner.bench.result.Figure;
import kafkalab.runner.bench.result.Samples;
import kafkalab.runner.bench.result.Unit;

/**
 * From {@code lab up} to each part of the lab, and to the first event that arrives.
 */
final class StartUp implements Measurement {

	private static final int FULL = 5;

	private static final int QUICK = 1;

	@Override
	public String name() {
		return "start-up";
	}

	@Override
	public String what() {
		return "from ./lab up to each part ready, and to the first event consumed";
	}

	@Override
	public Unit unit() {
		return Unit.SECONDS;
	}

	@Override
	public Duration expected(Effort effort) {
		return Duration.ofSeconds(9L * effort.of(FULL, QUICK));
	}

	@Override
	public List<Figure> run(Workbench bench) {
		Map<String, List<Double>> times = new LinkedHashMap<>();
		for (int i = 0; i < bench.effort().of(FULL, QUICK); i++) {
			run(bench, times);
		}
		return times.entrySet()
			.stream()
			.map((entry) -> Figure.of(name(), entry.getKey(), Unit.SECONDS, Samples.of(entry.getValue())))
			.toList();
	}

	private static void run(Workbench bench, Map<String, List<Double>> times) {
		BenchLab lab = bench.newLab();
		LabProcess up = lab.up();
		BenchConsumer consumer = lab.firstConsumer();
		Map<String, Fact> facts = new LinkedHashMap<>();
		facts.put("lab up to both brokers listening", lab::areBrokersReady);
		facts.put("lab up to producer ready", lab::isProducerReady);
		facts.put("lab up to consumer ready", consumer::isReady);
		facts.put("lab up to consumer owning its partitions", () -> consumer.partitions() > 0);
		Map<String, Double> seen = new LinkedHashMap<>();
		up.secondsUntil("A lab that is ready", () -> {
			facts.forEach((name, fact) -> {
				if (!seen.containsKey(name) && fact.isSo()) {
					seen.put(name, Waiting.seconds(System.nanoTime() - up.since()));
				}
			});
			return seen.size() == facts.size();
		});
		lab.send(Map.of());
		seen.put("lab up to first event consumed", up.secondsUntil("The first event", () -> consumer.received() > 0));
		facts.keySet().forEach((name) -> add(times, name, seen));
		add(times, "lab up to first event consumed", seen);
		long since = System.nanoTime();
		bench.close();
		times.computeIfAbsent("Ctrl+C to all ended", (key) -> new ArrayList<>())
			.add(Waiting.seconds(System.nanoTime() - since));
	}

	private static void add(Map<String, List<Double>> times, String name, Map<String, Double> seen) {
		times.computeIfAbsent(name, (key) -> new ArrayList<>()).add(seen.getOrDefault(name, 0.0));
	}

	private interface Fact {

		boolean isSo();

	}

}
