package kafkalab.page.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import kafkalab.page.Wording;
import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import kafkalab.page.history.GroupOwnership.Gap;

/**
 * What the account of ownership has to tell in sentences: of members without a journal
 * what came and went, and of all partitions how long they had no reader.
 */
final class OwnershipStory {

	/** Who hears the last word of a rebalance late would tell another figure. */
	private static final Duration LATE = Duration.ofSeconds(1);

	/** Nobody notices less. */
	private static final long SHORT_MS = 100;

	private final Presence presence;

	private final Map<String, GroupOwnership> last = new HashMap<>();

	/** The gaps that are over, and since when nothing was heard that changes them. */
	private final Map<Told, Instant> gaps = new HashMap<>();

	private final Set<Told> told = new HashSet<>();

	OwnershipStory(Presence presence) {
		this.presence = presence;
	}

	List<Happening> next(Collection<GroupOwnership> all, Instant now) {
		List<Happening> happenings = new ArrayList<>();
		Set<Told> still = new HashSet<>();
		for (GroupOwnership ownership : all) {
			GroupOwnership before = this.last.put(ownership.group(), ownership);
			if (before != null && before != ownership) {
				moves(before, ownership, now, happenings);
			}
			ownership.gaps().stream().filter((gap) -> gap.ms() != null && gap.ms() >= SHORT_MS).forEach((gap) -> {
				Told mark = new Told(ownership.group(), gap);
				still.add(mark);
				Instant since = this.gaps.computeIfAbsent(mark, (unused) -> now);
				if (Duration.between(since, now).compareTo(LATE) >= 0 && this.told.add(mark)) {
					happenings.add(waited(ownership.group(), gap));
				}
			});
		}
		this.gaps.keySet().retainAll(still);
		this.told.retainAll(still);
		return happenings;
	}

	private void moves(GroupOwnership before, GroupOwnership now, Instant at, List<Happening> happenings) {
		now.lanes().stream().filter((lane) -> !this.presence.hasJournal(lane.member())).forEach((lane) -> {
			List<Assigned> had = List.copyOf(before.readBy(lane.member()));
			List<Assigned> has = List.copyOf(now.readBy(lane.member()));
			Happening about = Happening.of(at, Kind.ASSIGNED, "")
				.inGroup(now.group())
				.about(lane.member(), lane.name());
			List<Assigned> lost = had.stream().filter((one) -> !has.contains(one)).toList();
			if (!lost.isEmpty() && now.now(lane.member()).isPresent()) {
				happenings
					.add(about.saying(Kind.REVOKED, "%s gave back %s.".formatted(lane.name(), Wording.named(lost)))
						.of(lost));
			}
			List<Assigned> won = has.stream().filter((one) -> !had.contains(one)).toList();
			if (!won.isEmpty()) {
				happenings.add(
						about.saying(Kind.ASSIGNED, "%s reads %s.".formatted(lane.name(), Wording.named(won))).of(won));
			}
		});
	}

	private static Happening waited(String group, Gap gap) {
		Instant at = (gap.to() != null) ? gap.to() : gap.from();
		long ms = (gap.ms() != null) ? gap.ms() : 0;
		return Happening
			.of(at, Kind.WAITED,
					"%s had no reader for %s.".formatted(Wording.named(gap.partitions()), Wording.seconds(ms)))
			.inGroup(group)
			.of(gap.partitions())
			.after(ms);
	}

	private record Told(String group, Gap gap) {
	}

}
