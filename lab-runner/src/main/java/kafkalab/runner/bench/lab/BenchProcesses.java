package kafkalab.runner.bench.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * All processes that a benchmark has started: none outlives it.
 */
public final class BenchProcesses implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(12);

	private final Deque<Process> running = new ArrayDeque<>();

	private boolean closed;

	/**
	 * Starts a command that writes to these files and reads nothing.
	 */
	synchronized Process start(List<String> command, Map<String, String> environment, Path folder, Path output,
			Path errors) {
		if (this.closed) {
			throw new IllegalStateException("The benchmark is ending");
		}
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
			.redirectOutput(output.toFile())
			.redirectError(errors.toFile());
		if (output.equals(errors)) {
			builder.redirectErrorStream(true);
		}
		builder.environment().clear();
		builder.environment().putAll(environment);
		try {
			Process process = builder.start();
			this.running.removeIf((each) -> !each.isAlive());
			this.running.addFirst(process);
			return process;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Ends one with all that it has started: asks first, as Ctrl+C does, where the system
	 * can ask.
	 */
	void end(Process process) {
		List<ProcessHandle> tree = tree(process);
		if (process.supportsNormalTermination()) {
			process.destroy();
			await(process, PATIENCE);
		}
		kill(tree);
	}

	/**
	 * A process and those that it has started.
	 */
	static List<ProcessHandle> tree(Process process) {
		return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
	}

	private static void kill(List<ProcessHandle> tree) {
		tree.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
	}

	private static void await(Process process, Duration patience) {
		try {
			process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Ends all, the last one first, and lets no other begin.
	 */
	@Override
	public synchronized void close() {
		this.closed = true;
		List<List<ProcessHandle>> trees = this.running.stream().map(BenchProcesses::tree).toList();
		this.running.stream().filter(Process::supportsNormalTermination).forEach(Process::destroy);
		long end = System.nanoTime() + PATIENCE.toNanos();
		this.running.forEach((process) -> await(process, Duration.ofNanos(Math.max(0, end - System.nanoTime()))));
		trees.forEach(BenchProcesses::kill);
		this.running.clear();
	}

}
