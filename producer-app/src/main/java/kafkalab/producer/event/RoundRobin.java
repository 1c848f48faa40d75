package kafkalab.producer.event;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gives each partition of a topic its turn, the lowest first. All callers share the
 * turns.
 */
final class RoundRobin {

	private final Map<String, AtomicInteger> last = new ConcurrentHashMap<>();

	/**
	 * The turn goes to the next higher of the available partitions, so that one that is
	 * missing for a while does not disturb the order of the others.
	 */
	int next(String topic, Collection<Integer> available) {
		return this.last.computeIfAbsent(topic, (name) -> new AtomicInteger(-1))
			.updateAndGet((previous) -> available.stream()
				.filter((partition) -> partition > previous)
				.min(Comparator.naturalOrder())
				.orElseGet(() -> Collections.min(available)));
	}

}
