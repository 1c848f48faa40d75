package kafkalab.runner.bench.measure;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import kafkalab.runner.bench.lab.BenchLab;
import kafkalab.runner.bench.lab.BenchConsumer;
import kafkalab.runner.bench.result.Figure;
import kafkalab.runner.bench.result.Reference;
import kafkalab.runner.bench.result.Samples;
import kafkalab.runner.bench.result.Unit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * From a click to the consumer, one event at a time, by the event's own times.
 */
final class Latency implements Measurement {

	private static final int WARM_UP = 50;

	@Override
	public String name() {
		return "latency";
	}

	@Override
	public String what() {
		return "clicked to consumed, one event at a time";
	}

	@Override
	public Unit unit() {
		return Unit.MILLISECONDS;
	}

	@Override
	public Duration expected(Effort effort) {
		return Duration.ofSeconds(effort.of(60, 10));
	}

	@Override
	public List<Figure> run(Workbench bench) {
		BenchLab lab = bench.lab();
		Reader reader = new Reader(lab, lab.firstConsumer());
		reader.rounds(WARM_UP);
		int rounds = bench.effort().of(5, 1);
		int events = bench.effort().of(500, 200);
		List<Samples> ours = new ArrayList<>();
		for (int i = 0; i < rounds; i++) {
			ours.add(reader.rounds(events));
		}
		String topic = bench.newTopic("latency", 2);
		List<Map<Integer, Double>> theirs = bench.with("EndToEndLatency",
				(tools) -> Stream.generate(() -> tools.latency(lab.bootstrapServers(), topic, events))
					.limit(rounds)
					.toList());
		return List.of(figure(50, ours, theirs), figure(99, ours, theirs));
	}

	private Figure figure(int percent, List<Samples> ours, @Nullable List<Map<Integer, Double>> theirs) {
		Figure figure = Figure.of(name(), "clicked to consumed, p%d".formatted(percent), Unit.MILLISECONDS,
				Samples.of(ours.stream().map((round) -> round.percentile(percent)).toList()));
		if (theirs == null) {
			return figure;
		}
		Samples samples = Samples.of(theirs.stream().map((round) -> round.getOrDefault(percent, Double.NaN)).toList());
		return figure.beside(new Reference("EndToEndLatency, p%d".formatted(percent), samples));
	}

	/**
	 * Sends an event and reads on until the consumer has it.
	 */
	private static final class Reader {

		private final BenchLab lab;

		private final BenchConsumer consumer;

		private long next;

		Reader(BenchLab lab, BenchConsumer consumer) {
			this.lab = lab;
			this.consumer = consumer;
		}

		Samples rounds(int events) {
			skipWhatIsThere();
			return Workbench.samples(events, this::millis);
		}

		private void skipWhatIsThere() {
			JsonNode state = this.consumer.state();
			this.next = (state != null) ? state.path("next").asLong(0) : 0;
		}

		private double millis() {
			String clicked = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
			this.lab.send(Map.of("clicked", clicked));
			return this.consumer.command().process().isAlive() ? consumed(Instant.parse(clicked)) : 0;
		}

		private double consumed(Instant clicked) {
			for (int i = 0; i < 10; i++) {
				JsonNode page = this.consumer.events(this.next);
				if (page == null) {
					break;
				}
				this.next = page.path("next").asLong(this.next);
				for (JsonNode entry : page.path("entries")) {
					JsonNode event = entry.path("event");
					if (event.path("clicked").asString("").equals(clicked.toString())) {
						return ChronoUnit.MILLIS.between(clicked, Instant.parse(event.path("consumed").asString("")));
					}
				}
			}
			throw new IllegalStateException("An event has not arrived");
		}

	}

}
