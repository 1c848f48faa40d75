package kafkalab.runner.bench;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

import kafkalab.runner.bench.measure.Measurement;
import kafkalab.runner.home.LabHome;
import kafkalab.runner.terminal.Failures;
import kafkalab.runner.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

import static org.assertj.core.api.Assertions.assertThat;

class BenchCommandTests {

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@TempDir
	private Path home;

	@Test
	void namesItsMeasurements() {
		assertThat(bench("--list")).isZero();
		assertThat(this.out.toString().lines()).hasSameSizeAs(Measurement.all())
			.anyMatch((line) -> line.startsWith("  latency            ms  clicked to consumed"))
			.anyMatch((line) -> line.startsWith("  growth-events ") && line.endsWith("(not in --quick)"));
	}

	@Test
	void saysThatThereIsNoSuchMeasurementBeforeItStartsAnything() {
		assertThat(bench("--only", "latency,speed")).isEqualTo(1);
		assertThat(this.err.toString()).startsWith("lab: There is no measurement speed.").contains("bench --list");
		assertThat(this.home).isEmptyDirectory();
	}

	private int bench(String... arguments) {
		Terminal terminal = new Terminal(new PrintWriter(this.out), new PrintWriter(this.err), Ansi.OFF);
		return new CommandLine(new BenchCommand(new LabHome(this.home), Map.of(), terminal))
			.setExecutionExceptionHandler(new Failures(terminal))
			.execute(arguments);
	}

}
