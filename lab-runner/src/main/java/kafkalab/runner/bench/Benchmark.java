package kafkalab.runner.bench;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import kafkalab.runner.bench.lab.BenchLibraries;
import kafkalab.runner.bench.lab.BenchProcesses;
import kafkalab.runner.bench.lab.KafkaTools;
import kafkalab.runner.bench.lab.LabCommands;
import kafkalab.runner.bench.measure.Effort;
import kafkalab.runner.bench.measure.Measurement;
import kafkalab.runner.bench.measure.Workbench;
import kafkalab.runner.bench.report.ResultJson;
import kafkalab.runner.bench.report.ResultMarkdown;
import kafkalab.runner.bench.report.ResultText;
import kafkalab.runner.bench.result.BenchReport;
import kafkalab.runner.bench.result.Figure;
import kafkalab.runner.bench.result.Machine;
import kafkalab.runner.home.LabHome;
import kafkalab.runner.terminal.LabException;
import kafkalab.runner.terminal.StopSignal;
import kafkalab.runner.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * One run from Kafka's tools to the page of results.
 */
record Benchmark(LabHome home, Map<String, String> environment, Terminal terminal, BenchProcesses processes,
		BenchFiles files) {

	BenchReport run(List<Measurement> measurements, Effort effort, StopSignal stop, LocalDateTime now) {
		List<String> notes = new ArrayList<>();
		KafkaTools tools = tools(notes);
		Machine machine = Machine.current();
		this.terminal.tell(machine.summary());
		long began = System.nanoTime();
		LabCommands commands = new LabCommands(this.home, this.environment, this.files.logs(), this.processes);
		try (Workbench bench = new Workbench(commands, tools, effort, stop::isReceived)) {
			notes.forEach(bench::note);
			List<Figure> figures = new BenchRun(bench, this.terminal, stop, began).make(measurements);
			return new BenchReport(now.truncatedTo(ChronoUnit.SECONDS), effort.quick(), machine, figures,
					List.copyOf(bench.notes()));
		}
	}

	// Without them the lab is measured all the same
	private @Nullable KafkaTools tools(List<String> notes) {
		BenchLibraries libraries = new BenchLibraries(this.home);
		try {
			if (!libraries.areBuilt()) {
				this.terminal.say("Getting Kafka's own tools with Maven; the first time this takes a minute ...");
				libraries.build(this.processes, this.environment, this.files.logs().resolve("maven.log"));
			}
			return new KafkaTools(libraries, this.environment, this.files.logs(), this.processes);
		}
		catch (LabException ex) {
			this.terminal.warn("%s The lab is measured alone. %s".formatted(ex.getMessage(), ex.cure()));
			notes.add("Kafka's own tools were not at hand: " + ex.getMessage());
			return null;
		}
	}

	void show(BenchReport report, @Nullable Path markdown) {
		BenchFiles.write(this.files.json(), ResultJson.of(report));
		if (markdown != null) {
			BenchFiles.write(markdown, ResultMarkdown.of(report));
		}
		this.terminal.say("");
		ResultText.lines(report.figures()).forEach(this.terminal::say);
		report.notes().forEach((note) -> this.terminal.tell("Note: " + note));
		this.terminal.say("");
		this.terminal.say("Figures: " + this.files.json());
		drawPage();
	}

	private void drawPage() {
		BenchLibraries libraries = new BenchLibraries(this.home);
		if (!libraries.areBuilt()) {
			return;
		}
		Path log = this.files.logs().resolve("page.log");
		if (libraries.draw(this.processes, this.environment, this.files.json(), this.files.page(), log)) {
			this.terminal.strong("Page:    " + this.files.page());
		}
		else {
			this.terminal.warn("The page could not be drawn; why is in " + log);
		}
	}

}
