package kafkalab.runner.up;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import kafkalab.runner.app.AppProcess;
import kafkalab.runner.home.RunLogs;
import kafkalab.runner.terminal.LabException;
import kafkalab.runner.terminal.StopSignal;
import kafkalab.runner.terminal.Terminal;

/**
 * The apps of a running lab: waits until they are ready, says when one ends by itself,
 * and ends them.
 */
final class LabApps implements AutoCloseable {

	private static final Duration START = Duration.ofSeconds(90);

	private static final Duration END = Duration.ofSeconds(5);

	private static final int LINES = 15;

	private final List<LabApp> apps = new ArrayList<>();

	private final RunLogs logs;

	private final Terminal terminal;

	private final StopSignal stop;

	private volatile boolean ending;

	LabApps(RunLogs logs, Terminal terminal, StopSignal stop) {
		this.logs = logs;
		this.terminal = terminal;
		this.stop = stop;
	}

	void add(LabApp app) {
		this.apps.add(app);
	}

	/**
	 * Returns when all are ready, or the lab is to end; fails if one is not ready in
	 * time.
	 */
	void awaitReady() {
		long start = System.nanoTime();
		List<LabApp> pending = new ArrayList<>(this.apps);
		while (!pending.isEmpty() && !endsWithin(Duration.ofMillis(100))) {
			Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
			for (LabApp app : List.copyOf(pending)) {
				if (app.isReady()) {
					this.terminal.step(app.name(), app.summary(), elapsed);
					pending.remove(app);
				}
				else if (!app.isRunning() && !endsWithin(Duration.ofMillis(500))) {
					throw failure(app, "has ended while it started");
				}
				else if (elapsed.compareTo(START) > 0) {
					throw failure(app, "was not ready within %d s".formatted(START.toSeconds()));
				}
			}
		}
		if (pending.isEmpty()) {
			this.apps.forEach(this::watch);
		}
	}

	/**
	 * Their processes.
	 */
	Set<Long> processes() {
		return this.apps.stream().map((app) -> app.process().handle().pid()).collect(Collectors.toSet());
	}

	/**
	 * Ends them while the lab goes on.
	 */
	void end() {
		this.ending = true;
		this.apps.forEach((app) -> app.process().end());
		this.apps.forEach((app) -> app.process().awaitEnd(END));
	}

	// Ctrl+C reaches the apps as well, perhaps sooner than this process
	private boolean endsWithin(Duration time) {
		return this.ending || this.stop.isReceivedWithin(time);
	}

	private LabException failure(LabApp app, String what) {
		List<String> tail = this.logs.tail(app.name(), LINES);
		return new LabException(
				"The %s %s. The last lines of its log:\n  %s".formatted(app.name(), what,
						tail.isEmpty() ? "(it is empty)" : String.join("\n  ", tail)),
				"The whole log is " + this.logs.file(app.name()));
	}

	private void watch(LabApp app) {
		app.process().ended().thenAcceptAsync((exitCode) -> {
			if (!endsWithin(Duration.ofMillis(500))) {
				this.terminal
					.warn("The %s %s. The lab goes on; start it again in another terminal: %s".formatted(app.name(),
							AppProcess.isKilled(exitCode) ? "was killed (a crash)"
									: "has ended by itself (exit code %d, log %s)".formatted(exitCode,
											this.logs.file(app.name())),
							app.restart()));
			}
		});
	}

	@Override
	public void close() {
		this.apps.forEach((app) -> app.process().askToEnd());
		this.apps.forEach((app) -> app.process().awaitEnd(END));
	}

}
