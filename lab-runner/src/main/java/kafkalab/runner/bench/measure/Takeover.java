package kafkalab.runner.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import kafkalab.runner.bench.lab.BenchLab;
import kafkalab.runner.bench.lab.GroupWatch;
import kafkalab.runner.bench.measure.Contender.Starter;
import kafkalab.runner.bench.result.Figure;
import kafkalab.runner.bench.result.Reference;
import kafkalab.runner.bench.result.Samples;
import kafkalab.runner.bench.result.Unit;

/**
 * One of two consumers goes, and the other takes over its partition.
 */
final class Takeover implements Measurement {

	private static final int FULL = 5;

	@Override
	public String name() {
		return "takeover";
	}

	@Override
	public String what() {
		return "a consumer ends by Ctrl+C or kill -9, until the other one owns its partition";
	}

	@Override
	public Unit unit() {
		return Unit.SECONDS;
	}

	@Override
	public Duration expected(Effort effort) {
		return Duration.ofSeconds(42L * effort.of(FULL, 1));
	}

	@Override
	public List<Figure> run(Workbench bench) {
		List<Figure> figures = new ArrayList<>();
		for (String protocol : List.of("classic", "consumer")) {
			figures.addAll(run(bench, protocol));
		}
		return figures;
	}

	private List<Figure> run(Workbench bench, String protocol) {
		BenchLab lab = bench.lab();
		String topic = bench.newTopic("takeover", 2);
		Starter ours = Starter.ofLab(lab, bench.newName(protocol), topic, protocol);
		int runs = bench.effort().of(FULL, 1);
		List<Figure> figures = new ArrayList<>();
		for (End end : End.values()) {
			if (end == End.CTRL_C && !ProcessHandle.current().supportsNormalTermination()) {
				bench.note("This system cannot send Ctrl+C to another program: takeover after it was not measured.");
				continue;
			}
			figures.add(
					Figure
						.of(name(), "takeover after %s, %s protocol".formatted(end.text, protocol), Unit.SECONDS,
								samples(ours, end, runs))
						.beside(bench.with("console consumer", (tools) -> {
							try (GroupWatch group = new GroupWatch(lab.bootstrapServers(), bench.newName("plain"))) {
								return new Reference("console consumer",
										samples(Starter.ofKafka(tools, lab.bootstrapServers(), group, topic, protocol),
												end, runs));
							}
						})));
		}
		return figures;
	}

	private static Samples samples(Starter starter, End end, int runs) {
		Contender stays = starter.start();
		try {
			stays.command().secondsUntil("Both partitions", () -> stays.owns(2));
			return Workbench.samples(runs, () -> seconds(stays, starter.start(), end));
		}
		finally {
			stays.command().end();
		}
	}

	private static double seconds(Contender stays, Contender leaves, End end) {
		try {
			leaves.command().secondsUntil("One partition each", () -> leaves.owns(1) && stays.owns(1));
			ProcessHandle process = leaves.process().get();
			long since = System.nanoTime();
			end.come(leaves, process);
			return stays.command().secondsUntil("A takeover", since, () -> stays.owns(2));
		}
		finally {
			leaves.command().end();
		}
	}

	private enum End {

		CTRL_C("Ctrl+C") {

			@Override
			void come(Contender leaves, ProcessHandle process) {
				leaves.command().askToEnd();
			}

		},

		KILL("kill -9") {

			@Override
			void come(Contender leaves, ProcessHandle process) {
				process.destroyForcibly();
			}

		};

		private final String text;

		End(String text) {
			this.text = text;
		}

		abstract void come(Contender leaves, ProcessHandle process);

	}

}
