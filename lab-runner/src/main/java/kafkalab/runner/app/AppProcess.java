package kafkalab.runner.app;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import kafkalab.runner.home.Build;
import kafkalab.runner.home.LabHome;
import kafkalab.runner.home.StartArchive;
import org.jspecify.annotations.Nullable;

/**
 * A running app.
 */
public final class AppProcess {

	private final Process process;

	private AppProcess(Process process) {
		this.process = process;
	}

	/**
	 * Starts an app that writes to a file, or else to this terminal.
	 */
	public static AppProcess start(App app, LabHome home, Map<String, String> environment, @Nullable File log) {
		new Build(home).require(app.module());
		return start(app.command(home, environment, StartArchive.of(home, app.module()).options()), environment, log);
	}

	/**
	 * Starts an app by this command.
	 */
	public static AppProcess start(List<String> command, Map<String, String> environment, @Nullable File log) {
		ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
		if (log != null) {
			builder.redirectErrorStream(true).redirectInput(Redirect.PIPE).redirectOutput(Redirect.appendTo(log));
		}
		builder.environment().clear();
		builder.environment().putAll(environment);
		try {
			return new AppProcess(builder.start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public ProcessHandle handle() {
		return this.process.toHandle();
	}

	public boolean isRunning() {
		return this.process.isAlive();
	}

	/**
	 * Completes with the exit code when the app has ended.
	 */
	public CompletableFuture<Integer> ended() {
		return this.process.onExit().thenApply(Process::exitValue);
	}

	/**
	 * Whether this exit code is that of a process that was killed. On Windows that is no
	 * different from a failure.
	 */
	public static boolean isKilled(int exitCode) {
		return exitCode == 128 + 9;
	}

	/**
	 * Whether this exit code is that of a process that Java ended because its memory was
	 * full.
	 */
	public static boolean isOutOfMemory(int exitCode) {
		return exitCode == 3;
	}

	/**
	 * Asks the app to end as Ctrl+C does. On Windows only Ctrl+C itself can ask so: there
	 * it has reached the app already, and anything else would kill it.
	 */
	public void askToEnd() {
		if (this.process.supportsNormalTermination()) {
			this.process.destroy();
		}
	}

	/**
	 * Ends the app without Ctrl+C: in order where the system can ask it to, or else at
	 * once.
	 */
	public void end() {
		this.process.destroy();
	}

	/**
	 * Waits until the app has ended, and kills it if it does not.
	 */
	public int awaitEnd(Duration patience) {
		try {
			if (!this.process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
				this.process.destroyForcibly();
			}
			return this.process.waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
