package kafkalab.page.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import kafkalab.page.history.GroupOwnership.Gap;
import org.jspecify.annotations.Nullable;

/**
 * The partitions of a group that have no reader, those that had none, and how long.
 */
final class Waits {

	private static final int MOST = 500;

	/** In a rebalance many partitions wait at the same time: that is one gap. */
	private static final Duration TOGETHER = Duration.ofMillis(500);

	private final Map<Assigned, Instant> since;

	private final Deque<Gap> over;

	Waits() {
		this.since = new TreeMap<>();
		this.over = new ArrayDeque<>();
	}

	Waits(Waits other) {
		this.since = new TreeMap<>(other.since);
		this.over = new ArrayDeque<>(other.over);
	}

	void begin(Collection<Assigned> partitions, Instant at) {
		partitions.forEach((partition) -> this.since.putIfAbsent(partition, at));
	}

	void end(Collection<Assigned> partitions, Instant at) {
		for (Assigned partition : partitions) {
			Instant from = this.since.remove(partition);
			if (from != null && from.isBefore(at)) {
				this.over.addLast(Gap.of(from, at, partition));
			}
		}
		while (this.over.size() > MOST) {
			this.over.removeFirst();
		}
	}

	/** The oldest first. */
	List<Gap> all() {
		List<Gap> gaps = new ArrayList<>(this.over);
		this.since.forEach((partition, from) -> gaps.add(Gap.of(from, null, partition)));
		gaps.sort(Comparator.comparing(Gap::from));
		List<Gap> all = new ArrayList<>();
		gaps.forEach((gap) -> join(gap, all));
		return all;
	}

	private static void join(Gap gap, List<Gap> all) {
		for (int i = all.size() - 1; i >= 0; i--) {
			Gap other = all.get(i);
			if (near(other.from(), gap.from()) && near(other.to(), gap.to())) {
				all.set(i, both(other, gap));
				return;
			}
		}
		all.add(gap);
	}

	private static Gap both(Gap one, Gap other) {
		SortedSet<Assigned> partitions = new TreeSet<>(one.partitions());
		partitions.addAll(other.partitions());
		Instant to = (one.to() != null && other.to() != null && other.to().isAfter(one.to())) ? other.to() : one.to();
		Long ms = (one.ms() != null && other.ms() != null) ? (Long) Math.max(one.ms(), other.ms()) : null;
		return new Gap(one.from(), to, List.copyOf(partitions), ms);
	}

	private static boolean near(@Nullable Instant one, @Nullable Instant other) {
		if (one == null || other == null) {
			return one == other;
		}
		return Duration.between(one, other).abs().compareTo(TOGETHER) < 0;
	}

}
