package kafkalab.runner.bench.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A lab command that runs, with all processes that belong to it.
 *
 * @param since when it was typed, as {@link System#nanoTime()} counts
 */
public record LabProcess(Process process, long since, Path log, BenchProcesses processes) {

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	/**
	 * How long after it was typed something was seen to be so, in seconds.
	 */
	public double secondsUntil(String what, BooleanSupplier fact) {
		return secondsUntil(what, this.since, fact);
	}

	/**
	 * How long after another moment that was; fails if this command ends meanwhile.
	 */
	public double secondsUntil(String what, long moment, BooleanSupplier fact) {
		return Waiting.secondsUntil(what, moment, PATIENCE, () -> {
			if (!this.process.isAlive()) {
				throw new IllegalStateException(
						"%s: the command has ended. Its last lines: %s".formatted(what, tail()));
			}
			return fact.getAsBoolean();
		});
	}

	/**
	 * How long the whole command took, in seconds.
	 */
	double secondsUntilEnd() {
		try {
			int exitCode = this.process.waitFor();
			if (exitCode != 0) {
				throw new IllegalStateException("A command has failed: " + tail());
			}
			return Waiting.seconds(System.nanoTime() - this.since);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	public List<ProcessHandle> tree() {
		return BenchProcesses.tree(this.process);
	}

	/**
	 * Ends it in order, where the system can ask for that.
	 */
	public void end() {
		this.processes.end(this.process);
	}

	/**
	 * Asks it to end as Ctrl+C does, and does not wait.
	 */
	public void askToEnd() {
		this.process.destroy();
	}

	private String tail() {
		try {
			List<String> lines = new String(Files.readAllBytes(this.log), StandardCharsets.UTF_8).lines().toList();
			return String.join(" / ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
		}
		catch (IOException ex) {
			return this.log.toString();
		}
	}

}
