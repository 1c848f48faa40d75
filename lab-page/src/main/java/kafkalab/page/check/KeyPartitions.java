package kafkalab.page.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import kafkalab.app.sent.Receipt;
import kafkalab.app.sent.Sent;

/**
 * Which partitions the events of a key went to, by the receipts.
 */
final class KeyPartitions {

	/** Those of a lesson; after a load test the oldest are forgotten. */
	private static final int MOST = 1000;

	private final Map<List<String>, Set<Integer>> partitions = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<List<String>, Set<Integer>> eldest) {
			return size() > MOST;
		}

	};

	synchronized void add(Sent sent) {
		add(sent.first());
		add(sent.last());
	}

	private void add(Receipt receipt) {
		if (receipt.key() != null) {
			this.partitions.computeIfAbsent(List.of(receipt.topic(), receipt.key()), (unused) -> new TreeSet<>())
				.add(receipt.partition());
		}
	}

	synchronized Set<Integer> of(String topic, String key) {
		return Set.copyOf(this.partitions.getOrDefault(List.of(topic, key), Set.of()));
	}

}
