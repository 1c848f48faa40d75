package kafkalab.runner.bench;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import kafkalab.runner.bench.lab.BenchProcesses;
import kafkalab.runner.bench.measure.Effort;
import kafkalab.runner.bench.measure.Measurement;
import kafkalab.runner.bench.result.BenchReport;
import kafkalab.runner.home.Build;
import kafkalab.runner.home.LabHome;
import kafkalab.runner.terminal.LabException;
import kafkalab.runner.terminal.StopSignal;
import kafkalab.runner.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code lab bench}: measures the lab on this machine, and Kafka's own tools beside it.
 */
@Command(name = "bench", description = "Measure the lab on this machine, beside Kafka's own tools.",
		footer = { "", "It runs a lab of its own on free ports; yours may run, but then the figures are worse.",
				"Kafka's tools come from Maven the first time. Ctrl+C ends it." })
public final class BenchCommand implements Callable<Integer> {

	/** The exit code of a program that was ended by Ctrl+C. */
	private static final int STOPPED = 130;

	private final LabHome home;

	private final Map<String, String> environment;

	private final Terminal terminal;

	@Option(names = "--quick", description = "Fewer repetitions and no growth: at most two minutes.")
	private boolean quick;

	@Option(names = "--only", paramLabel = "NAME", split = ",", description = "Only these measurements.")
	private List<String> only = new ArrayList<>();

	@Option(names = "--list", description = "Name the measurements.")
	private boolean list;

	@Option(names = "--markdown", paramLabel = "FILE", description = "Write the table to a Markdown file as well.")
	private @Nullable Path markdown;

	public BenchCommand(LabHome home, Map<String, String> environment, Terminal terminal) {
		this.home = home;
		this.environment = environment;
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		if (this.list) {
			Selection.lines(Measurement.all()).forEach(this.terminal::say);
			return 0;
		}
		List<Measurement> chosen = Selection.of(Measurement.all(), this.only, this.quick);
		new Build(this.home).warnIfOutdated(this.terminal);
		try (StopSignal stop = StopSignal.install(); BenchProcesses processes = new BenchProcesses()) {
			stop.received().thenRun(processes::close);
			return run(chosen, processes, stop);
		}
	}

	private int run(List<Measurement> chosen, BenchProcesses processes, StopSignal stop) {
		LocalDateTime now = LocalDateTime.now();
		Benchmark benchmark = new Benchmark(this.home, this.environment, this.terminal, processes,
				BenchFiles.create(this.home, now));
		try {
			BenchReport report = benchmark.run(chosen, new Effort(this.quick), stop, now);
			if (stop.isReceived()) {
				return STOPPED;
			}
			benchmark.show(report, this.markdown);
			return report.figures().isEmpty() ? 1 : 0;
		}
		catch (LabException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			if (stop.isReceived()) {
				return STOPPED;
			}
			throw ex;
		}
	}

}
