package kafkalab.runner.bench.lab;

import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import kafkalab.runner.app.JavaOptions;
import kafkalab.runner.home.Build;
import kafkalab.runner.home.LabHome;
import kafkalab.runner.terminal.LabException;
import kafkalab.runner.terminal.Shell;

/**
 * The module {@code lab-bench} with Kafka's tools and what draws the page. It is built
 * the first time that it is needed: who never measures never downloads it.
 */
public record BenchLibraries(LabHome home) {

	private static final String MODULE = "lab-bench";

	/**
	 * Whether it has been built from what is there now.
	 */
	public boolean areBuilt() {
		return new Build(this.home).isCurrent(MODULE);
	}

	/**
	 * Builds it; fails if there is no Maven, or Maven cannot get it.
	 */
	public void build(BenchProcesses processes, Map<String, String> environment, Path log) {
		String maven = (Shell.current() == Shell.WINDOWS) ? "mvn.cmd" : "mvn";
		List<String> command = List.of(maven, "-q", "-B", "-pl", MODULE, "-Dmaven.test.skip=true",
				"-Dspring-javaformat.validate.skip=true", "package");
		try {
			if (processes.start(command, environment, this.home.root(), log, log).waitFor() != 0) {
				throw new LabException("Maven cannot get Kafka's own tools; what it says is in %s".formatted(log),
						"Connect this machine to the network once, and run this again.");
			}
		}
		catch (UncheckedIOException ex) {
			throw new LabException("Maven (mvn) is not on the PATH; it gets Kafka's own tools.",
					"Install Maven 3.8.7 or newer (https://maven.apache.org/install.html) and run this again.", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The start of a command that runs one of its classes: this Java, with the heap that
	 * Kafka's scripts give it.
	 */
	public List<String> java() {
		List<String> command = new ArrayList<>(List.of(JavaOptions.java(), "-Xmx512m", "-Djava.awt.headless=true"));
		if (Runtime.version().feature() >= 24) {
			command.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED"));
		}
		Path target = this.home.root().resolve(MODULE).resolve("target");
		command.addAll(List.of("-cp",
				target.resolve("lib") + File.separator + "*" + File.pathSeparator + this.home.jar(MODULE)));
		return command;
	}

	/**
	 * Draws the page of results that are in a file; tells whether it could.
	 */
	public boolean draw(BenchProcesses processes, Map<String, String> environment, Path json, Path page, Path log) {
		List<String> command = new ArrayList<>(java());
		command.addAll(List.of("kafkalab.bench.ResultPage", json.toString(), page.toString()));
		try {
			return processes.start(command, environment, this.home.root(), log, log).waitFor() == 0;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
