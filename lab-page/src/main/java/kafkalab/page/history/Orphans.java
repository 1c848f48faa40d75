package kafkalab.page.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import kafkalab.page.MostRecent;
import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import org.jspecify.annotations.Nullable;

/**
 * The partitions that have no living reader in a group, and since when.
 */
final class Orphans {

	private static final int MOST = 10_000;

	private final Map<Owned, Instant> since = new MostRecent<>(MOST);

	private final Map<Owned, Instant> taken = new MostRecent<>(MOST);

	/** Journals are read side by side: what was left may long have a new reader. */
	void left(String group, Collection<Assigned> partitions, Instant at) {
		for (Assigned partition : partitions) {
			Owned owned = new Owned(group, partition);
			if (!at.isBefore(this.taken.getOrDefault(owned, Instant.MIN))) {
				this.since.putIfAbsent(owned, at);
			}
		}
	}

	/**
	 * They have a reader again.
	 * @return the longest time in milliseconds that one of them was without, if any was
	 */
	@Nullable Long taken(String group, List<Assigned> partitions, Instant at) {
		List<Owned> owned = partitions.stream().map((partition) -> new Owned(group, partition)).toList();
		owned.forEach((each) -> this.taken.merge(each, at, (one, other) -> one.isAfter(other) ? one : other));
		return owned.stream()
			.map(this.since::remove)
			.filter(Objects::nonNull)
			.map((left) -> Math.max(0, Duration.between(left, at).toMillis()))
			.max(Long::compare)
			.orElse(null);
	}

	private record Owned(String group, Assigned partition) {
	}

}
