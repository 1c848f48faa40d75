package kafkalab.page.consumer;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import kafkalab.page.MostRecent;
import kafkalab.page.cluster.ClusterSnapshot;
import kafkalab.page.cluster.ClusterSnapshot.Group;
import kafkalab.page.cluster.ClusterSnapshot.Member;
import kafkalab.page.cluster.ClusterSnapshot.Position;

/**
 * Counts what members had read and committed before they were killed, but no journal
 * showed: a journal dies with its process. What was committed before anybody looked is
 * nobody's. Not safe for use by several threads at once.
 */
final class UnseenEvents {

	/** The one under way when a process ends may be older. */
	private static final int SNAPSHOTS_TO_WAIT = 2;

	private static final int MOST = 10_000;

	/** Up to where it is known who read, or that nobody can know. */
	private final Map<Place, Long> known = new MostRecent<>(MOST);

	private final Map<String, Death> deaths = new LinkedHashMap<>();

	private final Map<String, Long> counts = new MostRecent<>(MOST);

	/** A journal showed events. */
	void shown(String topic, EventsRead events) {
		events.spans().forEach((partition, span) -> {
			Place place = new Place(events.group(), topic, partition);
			this.known.merge(place, span.end(), Math::max);
			this.deaths.values()
				.forEach((death) -> death.limits.computeIfPresent(place,
						(unused, limit) -> Math.min(limit, span.begin())));
		});
	}

	/** A process has ended without a word. */
	void died(String consumer, JournalPage page) {
		Death death = new Death(new HashMap<>(), new HashMap<>());
		page.partitions().forEach((partition) -> {
			Place place = new Place(page.group(), page.topic(), partition);
			Long end = this.known.get(place);
			if (end != null) {
				death.begins.put(place, end);
				death.limits.put(place, Long.MAX_VALUE);
			}
		});
		this.deaths.put(consumer, death);
	}

	/** The brokers told how far the groups have come. */
	void committed(ClusterSnapshot snapshot) {
		if (!snapshot.reachable()) {
			return;
		}
		Map<Place, Long> committed = new HashMap<>();
		snapshot.groups().forEach((group) -> group.positions().forEach((position) -> {
			Long offset = position.committed();
			if (offset != null) {
				committed.put(new Place(group.name(), position.topic(), position.partition()), offset);
			}
		}));
		Iterator<Map.Entry<String, Death>> open = this.deaths.entrySet().iterator();
		while (open.hasNext()) {
			Map.Entry<String, Death> death = open.next();
			if (++death.getValue().snapshots >= SNAPSHOTS_TO_WAIT) {
				this.counts.merge(death.getKey(), death.getValue().missing(committed), Long::sum);
				open.remove();
			}
		}
		snapshot.groups().forEach((group) -> absorb(group));
	}

	/**
	 * Where no member with a journal reads, nobody is to be blamed for what is committed.
	 */
	private void absorb(Group group) {
		for (Position position : group.positions()) {
			Place place = new Place(group.name(), position.topic(), position.partition());
			boolean isRead = group.members().stream().anyMatch((member) -> reads(member, position));
			boolean isOpen = this.deaths.values().stream().anyMatch((death) -> death.begins.containsKey(place));
			Long committed = position.committed();
			if (committed != null && !isOpen && (!isRead || !this.known.containsKey(place))) {
				this.known.merge(place, committed, Math::max);
			}
		}
	}

	private static boolean reads(Member member, Position position) {
		return member.consumer() != null && member.assignment()
			.stream()
			.anyMatch((assigned) -> assigned.topic().equals(position.topic())
					&& assigned.partition() == position.partition());
	}

	long of(String consumer) {
		return this.counts.getOrDefault(consumer, 0L);
	}

	private record Place(String group, String topic, int partition) {
	}

	/**
	 * An end of a process that is still to be looked into.
	 */
	private static final class Death {

		/** Up to where its journal showed the partitions. */
		private final Map<Place, Long> begins;

		/** From where on others have shown them since. */
		private final Map<Place, Long> limits;

		private int snapshots;

		private Death(Map<Place, Long> begins, Map<Place, Long> limits) {
			this.begins = begins;
			this.limits = limits;
		}

		private long missing(Map<Place, Long> committed) {
			return this.begins.entrySet().stream().mapToLong((begin) -> {
				long end = Math.min(committed.getOrDefault(begin.getKey(), 0L),
						this.limits.getOrDefault(begin.getKey(), 0L));
				return Math.max(0, end - begin.getValue());
			}).sum();
		}

	}

}
