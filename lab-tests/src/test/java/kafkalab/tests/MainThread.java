package kafkalab.tests;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the main thread of a page did, from a trace of its browser.
 */
record MainThread(List<Task> tasks) {

	static final List<String> CATEGORIES = List.of("toplevel");

	static MainThread of(byte[] trace) {
		List<JsonNode> events = new JsonMapper().readTree(trace).path("traceEvents").valueStream().toList();
		Set<List<Long>> threads = events.stream()
			.filter((event) -> event.path("name").asString().equals("thread_name"))
			.filter((event) -> event.path("args").path("name").asString().equals("CrRendererMain"))
			.map(MainThread::thread)
			.collect(Collectors.toSet());
		return new MainThread(events.stream()
			.filter((event) -> event.path("name").asString().endsWith("RunTask") && event.has("tdur"))
			.filter((event) -> threads.contains(thread(event)))
			.map((event) -> new Task(event.path("dur").asLong() / 1000, event.path("tdur").asLong() / 1000))
			.toList());
	}

	private static List<Long> thread(JsonNode event) {
		return List.of(event.path("pid").asLong(), event.path("tid").asLong());
	}

	Task longest(ToLongFunction<Task> by) {
		return this.tasks.stream().max(Comparator.comparingLong(by)).orElseThrow();
	}

	/**
	 * From its begin to its end.
	 *
	 * @param took milliseconds, those included in which other processes had the processor
	 * @param worked milliseconds in which it had the processor
	 */
	record Task(long took, long worked) {
	}

}
