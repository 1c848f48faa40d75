package kafkalab.runner.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import kafkalab.runner.app.App;
import kafkalab.runner.app.AppProcess;
import kafkalab.runner.app.JavaOptions;
import kafkalab.runner.home.LabHome;
import kafkalab.runner.home.StartArchive;
import kafkalab.runner.terminal.Terminal;
import picocli.CommandLine.Command;

/**
 * {@code lab prepare}, which {@code lab build} runs: has a small lab rehearsed, so that
 * this Java can keep ready what the next starts need. Where it fails, the lab starts
 * slower, and nothing else.
 */
@Command(name = "prepare", hidden = true, description = "Make what lets the lab start sooner.")
public final class PrepareCommand implements Callable<Integer> {

	static final String RUNNER = "lab-runner";

	private static final List<String> MODULES = List.of(RUNNER, App.PRODUCER.module(), App.CONSUMER.module());

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final LabHome home;

	private final Map<String, String> environment;

	private final Terminal terminal;

	public PrepareCommand(LabHome home, Map<String, String> environment, Terminal terminal) {
		this.home = home;
		this.environment = environment;
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		Path log = this.home.root().resolve("target").resolve("prepare.log");
		try {
			Files.createDirectories(log.getParent());
			Files.deleteIfExists(log);
			for (String module : MODULES) {
				Files.createDirectories(StartArchive.of(this.home, module).folder());
			}
			Path draft = StartArchive.of(this.home, RUNNER).draft();
			run(command(StartArchive.recording(draft), jar(RUNNER), "rehearse", draft.getFileName().toString()), log,
					"The rehearsal has failed");
			for (String module : MODULES) {
				publish(module, draft.getFileName(), log);
			}
		}
		catch (IOException | IllegalStateException ex) {
			this.terminal
				.warn("The lab will start a few seconds slower than it could: %s (%s)".formatted(ex.getMessage(), log));
		}
		return 0;
	}

	private void publish(String module, Path name, Path log) throws IOException {
		StartArchive archive = StartArchive.of(this.home, module);
		Path draft = archive.folder().resolve(name);
		try {
			run(command(StartArchive.proof(draft), List.of("-cp", this.home.jar(module).toString()), "-version"), log,
					"Java does not take what it has kept of " + module);
			archive.publish(draft);
		}
		finally {
			Files.deleteIfExists(draft);
		}
	}

	private List<String> jar(String module) {
		return List.of("-jar", this.home.jar(module).toString());
	}

	private List<String> command(List<String> options, List<String> program, String... arguments) {
		List<String> command = new ArrayList<>(List.of(JavaOptions.java()));
		Stream.of(this.home.javaOptions(RUNNER), options, program, List.of(arguments)).forEach(command::addAll);
		return command;
	}

	private void run(List<String> command, Path log, String failure) {
		AppProcess process = AppProcess.start(command, this.environment, log.toFile());
		if (process.awaitEnd(PATIENCE) != 0) {
			throw new IllegalStateException(failure);
		}
	}

}
