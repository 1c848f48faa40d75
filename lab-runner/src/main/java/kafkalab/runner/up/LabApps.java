package kafkalab.runner.up;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
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

	/** The exit code of an app that was asked to end, by lab stop for example. */
	private static final int STOPPED = 128 + 15;

	/** So often an app that ran out of memory is started again: more would not help. */
	private static final int RESTARTS = 3;

	private final List<LabApp> apps = new CopyOnWriteArrayList<>();

	private final Map<String, Integer> restarts = new ConcurrentHashMap<>();

	private final RunLogs logs;

	private final Terminal terminal;

	private final StopSignal stop;

	private final BiConsumer<String, ProcessHandle> record;

	private volatile boolean ending;

	private long start = System.nanoTime();

	/**
	 * Apps that are to be recorded when they are started.
	 */
	LabApps(RunLogs logs, Terminal terminal, StopSignal stop, BiConsumer<String, ProcessHandle> record) {
		this.record = record;
		this.logs = logs;
		this.terminal = terminal;
		this.stop = stop;
	}

	void add(LabApp app) {
		if (this.apps.isEmpty()) {
			this.start = System.nanoTime();
		}
		this.apps.add(app);
		this.record.accept(app.name(), app.process().handle());
	}

	/**
	 * Returns when all are ready, or the lab is to end; fails if one is not ready in
	 * time.
	 */
	void awaitReady() {
		List<LabApp> pending = new ArrayList<>(this.apps);
		while (!pending.isEmpty() && !endsWithin(Duration.ofMillis(100))) {
			Duration elapsed = Duration.ofNanos(System.nanoTime() - this.start);
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
		beginEnd();
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
			if (!endsWithin(Duration.ofMillis(500)) && !(AppProcess.isOutOfMemory(exitCode) && startsAgain(app))) {
				this.terminal.warn("The %s %s. The lab goes on; start it again in another terminal: %s"
					.formatted(app.name(), cause(app, exitCode), app.restart()));
			}
		});
	}

	private synchronized boolean startsAgain(LabApp app) {
		if (this.ending || this.restarts.merge(app.name(), 1, Integer::sum) > RESTARTS) {
			return this.ending;
		}
		this.terminal.warn("The %s ran out of memory and has ended (log %s). It is started again.".formatted(app.name(),
				this.logs.file(app.name())));
		LabApp again = app.again().get();
		this.apps.remove(app);
		add(again);
		watch(again);
		return true;
	}

	private String cause(LabApp app, int exitCode) {
		if (AppProcess.isKilled(exitCode)) {
			return "was killed (a crash)";
		}
		if (exitCode == STOPPED) {
			return "was stopped";
		}
		if (AppProcess.isOutOfMemory(exitCode)) {
			return "has run out of memory %d times (log %s)".formatted(RESTARTS + 1, this.logs.file(app.name()));
		}
		return "has ended by itself (exit code %d, log %s)".formatted(exitCode, this.logs.file(app.name()));
	}

	// From now on none is started again
	private synchronized void beginEnd() {
		this.ending = true;
	}

	@Override
	public void close() {
		beginEnd();
		this.apps.forEach((app) -> app.process().askToEnd());
		this.apps.forEach((app) -> app.process().awaitEnd(END));
	}

}
