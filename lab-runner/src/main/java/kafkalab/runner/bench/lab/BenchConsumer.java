package kafkalab.runner.bench.lab;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import kafkalab.runner.http.LoopbackHttp;
import kafkalab.runner.http.LoopbackHttp.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A consumer of the lab, asked by its own calls.
 *
 * @param command the command that it was started by; it may have started more
 */
public record BenchConsumer(int port, LabProcess command, LoopbackHttp http) {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	/** Beyond what it has: an answer without events is small. */
	private static final String STATE = "/events?limit=1&after=" + Long.MAX_VALUE / 2;

	/**
	 * What it says about itself, without events; nothing if it does not answer.
	 */
	public @Nullable JsonNode state() {
		return ask(STATE, PATIENCE);
	}

	/**
	 * What has happened since, from this place on; waits for it.
	 */
	public @Nullable JsonNode events(long after) {
		return ask("/events?wait=5&after=" + after, PATIENCE.plusSeconds(5));
	}

	public boolean isReady() {
		return state() != null;
	}

	public int partitions() {
		JsonNode state = state();
		return (state != null) ? state.path("partitions").size() : 0;
	}

	public long received() {
		JsonNode state = state();
		return (state != null) ? state.path("received").asLong(0) : 0;
	}

	/**
	 * The Java process that it is, whoever has started that.
	 */
	public ProcessHandle process() {
		JsonNode info = ask("/actuator/info", PATIENCE);
		long pid = (info != null) ? info.path("process").path("pid").asLong(0) : 0;
		return ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException("A consumer does not answer"));
	}

	/**
	 * What it and those that wait for it take of the memory, in megabytes.
	 */
	public double megabytes() {
		return ProcessMemory.megabytes(tree());
	}

	public List<ProcessHandle> tree() {
		return this.command.tree();
	}

	private @Nullable JsonNode ask(String path, Duration patience) {
		try {
			Answer answer = this.http.get(this.port, path, patience);
			return answer.isOk() ? answer.body() : null;
		}
		catch (IOException ex) {
			return null;
		}
	}

}
