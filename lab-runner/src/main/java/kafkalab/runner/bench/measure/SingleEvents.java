package kafkalab.runner.bench.measure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import kafkalab.runner.bench.lab.BenchLab;
import kafkalab.runner.bench.lab.Waiting;
import kafkalab.runner.bench.result.Figure;
import kafkalab.runner.bench.result.Samples;
import kafkalab.runner.bench.result.Unit;

/**
 * Many clicks: one call for each event, four callers at once.
 */
final class SingleEvents implements Measurement {

	private static final int CALLERS = 4;

	@Override
	public String name() {
		return "single-events";
	}

	@Override
	public String what() {
		return "one POST /events for each event, over 4 connections";
	}

	@Override
	public Unit unit() {
		return Unit.PER_SECOND;
	}

	@Override
	public Duration expected(Effort effort) {
		return Duration.ofSeconds(effort.of(25, 5));
	}

	@Override
	public List<Figure> run(Workbench bench) {
		BenchLab lab = bench.lab();
		String topic = bench.newTopic("single", 2);
		int calls = bench.effort().of(1000, 400);
		rate(lab, topic, calls);
		Samples ours = Workbench.samples(bench.effort().of(5, 2), () -> rate(lab, topic, calls));
		return List.of(Figure.of(name(), "single POST /events, 4 connections", Unit.PER_SECOND, ours));
	}

	private static double rate(BenchLab lab, String topic, int calls) {
		ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
		try {
			long since = System.nanoTime();
			List<CompletableFuture<Void>> all = IntStream.range(0, CALLERS)
				.mapToObj((caller) -> CompletableFuture.runAsync(() -> call(lab, topic, calls), callers))
				.toList();
			all.forEach(CompletableFuture::join);
			return CALLERS * calls / Waiting.seconds(System.nanoTime() - since);
		}
		catch (CompletionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		finally {
			callers.shutdownNow();
		}
	}

	private static void call(BenchLab lab, String topic, int calls) {
		for (int i = 0; i < calls; i++) {
			lab.send(Map.of("topic", topic));
		}
	}

}
