package kafkalab.runner.bench.measure;

import java.util.Map;

import kafkalab.runner.bench.lab.BenchLab;
import kafkalab.runner.bench.lab.Waiting;

/**
 * Sends many events in one call.
 */
final class Bursts {

	/** As many as one call may ask for. */
	static final int SIZE = 100_000;

	private Bursts() {
	}

	/**
	 * How many a second are sent, from the call to Kafka's acknowledgement of all.
	 */
	static double rate(BenchLab lab, String topic, int events) {
		long since = System.nanoTime();
		lab.send(Map.of("topic", topic, "count", events));
		return events / Waiting.seconds(System.nanoTime() - since);
	}

	/**
	 * Fills a topic.
	 */
	static void fill(BenchLab lab, String topic, int events) {
		for (int left = events; left > 0; left -= SIZE) {
			lab.send(Map.of("topic", topic, "count", Math.min(left, SIZE)));
		}
	}

}
