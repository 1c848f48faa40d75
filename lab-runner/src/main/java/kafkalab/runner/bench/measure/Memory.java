package kafkalab.runner.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import kafkalab.runner.bench.lab.BenchLab;
import kafkalab.runner.bench.lab.GroupWatch;
import kafkalab.runner.bench.lab.KafkaTools;
import kafkalab.runner.bench.lab.BenchConsumer;
import kafkalab.runner.bench.lab.PlainConsumer;
import kafkalab.runner.bench.lab.ProcessMemory;
import kafkalab.runner.bench.lab.Waiting;
import kafkalab.runner.bench.result.Figure;
import kafkalab.runner.bench.result.Reference;
import kafkalab.runner.bench.result.Samples;
import kafkalab.runner.bench.result.Unit;

/**
 * What an idle lab takes of the memory, with few consumers and with more.
 */
final class Memory implements Measurement {

	/** What has just started still settles. */
	private static final long SETTLE_MILLIS = 3000;

	private static final int FULL = 3;

	private static final String EACH = "each further lab consumer";

	private static final String KAFKA = "console consumer";

	@Override
	public String name() {
		return "memory";
	}

	@Override
	public String what() {
		return "memory of each process, and of labs with 1, 4 and 8 consumers";
	}

	@Override
	public Unit unit() {
		return Unit.MEGABYTES;
	}

	@Override
	public Duration expected(Effort effort) {
		return Duration.ofSeconds(effort.quick() ? 23 : 10 + 40 * FULL);
	}

	@Override
	public List<Figure> run(Workbench bench) {
		Map<String, List<Double>> values = new LinkedHashMap<>();
		for (int i = 0; i < bench.effort().of(FULL, 1); i++) {
			run(bench, values);
		}
		Reference plain = bench.with(KAFKA, (tools) -> reference(bench, tools));
		return values.entrySet()
			.stream()
			.map((entry) -> Figure.of(name(), entry.getKey(), Unit.MEGABYTES, Samples.of(entry.getValue()))
				.beside(entry.getKey().contains(EACH) ? plain : null))
			.toList();
	}

	// As many beside each other as there are consumers of the lab
	private static Reference reference(Workbench bench, KafkaTools tools) {
		String servers = bench.lab().bootstrapServers();
		String topic = bench.newTopic("memory", 4);
		List<PlainConsumer> all = new ArrayList<>();
		try (GroupWatch group = new GroupWatch(servers, bench.newName("plain"))) {
			for (int i = 0; i < 4; i++) {
				all.add(tools.consumer(servers, group, topic, "classic"));
			}
			all.forEach((one) -> one.command().secondsUntil("A partition each", () -> one.partitions() == 1));
			Waiting.pause(SETTLE_MILLIS);
			return new Reference(KAFKA, Samples.of(all.stream().map(PlainConsumer::megabytes).toList()));
		}
		finally {
			all.forEach((one) -> one.command().end());
		}
	}

	private static void run(Workbench bench, Map<String, List<Double>> values) {
		BenchLab lab = bench.newLab().awaitReady();
		List<BenchConsumer> more = new ArrayList<>();
		for (int consumers : bench.effort().quick() ? List.of(1, 4) : List.of(1, 4, 8)) {
			while (more.size() < consumers - 1) {
				more.add(lab.consumer("first-group", "first-topic", Map.of()));
			}
			more.forEach((consumer) -> consumer.command().secondsUntil("A consumer", consumer::isReady));
			Waiting.pause(SETTLE_MILLIS);
			measure(lab, more, values);
		}
		more.forEach((consumer) -> consumer.command().end());
	}

	private static void measure(BenchLab lab, List<BenchConsumer> more, Map<String, List<Double>> values) {
		String kind = ProcessMemory.kind();
		double whole = lab.megabytes();
		if (more.isEmpty()) {
			double producer = lab.producerMegabytes();
			double consumer = lab.firstConsumerMegabytes();
			add(values, "lab up with the cluster, %s".formatted(kind), whole - producer - consumer);
			add(values, "producer, %s".formatted(kind), producer);
			add(values, "consumer of lab up, %s".formatted(kind), consumer);
		}
		else {
			add(values, EACH + ", %d of them, %s".formatted(more.size(), kind),
					more.stream().mapToDouble(BenchConsumer::megabytes).average().orElse(0));
		}
		add(values, "whole lab with %d consumer%s, %s".formatted(more.size() + 1, more.isEmpty() ? "" : "s", kind),
				whole + more.stream().mapToDouble(BenchConsumer::megabytes).sum());
	}

	private static void add(Map<String, List<Double>> values, String name, double value) {
		values.computeIfAbsent(name, (key) -> new ArrayList<>()).add(value);
	}

}
