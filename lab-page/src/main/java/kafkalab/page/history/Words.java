package kafkalab.page.history;

import java.util.List;
import java.util.stream.Collectors;

import kafkalab.page.cluster.ClusterSnapshot.Assigned;

/**
 * Numbers and partitions as a sentence says them.
 */
final class Words {

	private Words() {
	}

	static String count(long number, String what) {
		return number + " " + what + ((number == 1) ? "" : "s");
	}

	/** {@code P0 and P1}, or how many there are where that is too long to read. */
	static String partitions(List<Assigned> partitions) {
		if (partitions.size() > 6) {
			return count(partitions.size(), "partition");
		}
		List<String> names = partitions.stream().map((each) -> "P" + each.partition()).toList();
		if (names.size() < 2) {
			return String.join("", names);
		}
		return names.stream().limit(names.size() - 1).collect(Collectors.joining(", ")) + " and "
				+ names.get(names.size() - 1);
	}

	static String seconds(long milliseconds) {
		return (milliseconds < 1000) ? milliseconds + " ms" : "%.1f s".formatted(milliseconds / 1000.0);
	}

}
