package kafkalab.page.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import kafkalab.page.Wording;

import kafkalab.page.cluster.ClusterSnapshot;
import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import kafkalab.page.cluster.ClusterSnapshot.Group;
import kafkalab.page.cluster.ClusterSnapshot.Member;
import kafkalab.page.consumer.LabConsumer;
import kafkalab.page.consumer.MembershipChanged;
import org.jspecify.annotations.Nullable;

/**
 * What happens to groups and their members, put together from what the brokers list and
 * what the members' own journals say. Not safe for use by several threads at once.
 */
final class GroupStory {

	private final Presence presence = new Presence();

	private final Orphans orphans = new Orphans();

	List<Happening> between(ClusterSnapshot before, ClusterSnapshot after) {
		List<Happening> told = new ArrayList<>();
		Map<String, Group> known = before.groups()
			.stream()
			.collect(Collectors.toMap(Group::name, (group) -> group, (one, other) -> one));
		for (Group group : after.groups()) {
			Group last = known.get(group.name());
			members(last, group, after.at(), told);
			if (last != null) {
				told.addAll(GroupCondition.between(last, group, after.at()));
			}
		}
		return told;
	}

	private void members(@Nullable Group last, Group group, Instant at, List<Happening> told) {
		Map<String, Member> before = (last != null) ? byIdentity(last) : Map.of();
		Map<String, Member> now = byIdentity(group);
		List<Assigned> owned = now.values().stream().flatMap((member) -> member.assignment().stream()).toList();
		before.values().stream().filter((member) -> !now.containsKey(identity(member))).forEach((member) -> {
			told.add(departure(member, group, at));
			// Others may have taken over before the brokers were asked again
			this.orphans.left(group.name(), without(member.assignment(), owned), at);
		});
		now.values().forEach((member) -> {
			Member earlier = before.get(identity(member));
			if (earlier == null) {
				told.add(about(member, group, at, Kind.JOINED,
						"%s joined %s.".formatted(this.presence.fullName(member), group.name())));
			}
			if (this.presence.hasJournal(member)) {
				crash(member, group, at, told);
			}
			else {
				foreign(earlier, member, group, at, told);
			}
		});
	}

	/** Of a member without a journal only the brokers tell what it owns. */
	private void foreign(@Nullable Member earlier, Member member, Group group, Instant at, List<Happening> told) {
		List<Assigned> before = (earlier != null) ? earlier.assignment() : List.of();
		List<Assigned> lost = without(before, member.assignment());
		if (!lost.isEmpty()) {
			told.add(revoked(about(member, group, at, Kind.REVOKED, ""), lost));
		}
		List<Assigned> won = without(member.assignment(), before);
		if (!won.isEmpty()) {
			told.add(assigned(about(member, group, at, Kind.ASSIGNED, ""), won));
		}
	}

	/** Its process has ended, but nobody told the brokers. */
	private void crash(Member member, Group group, Instant at, List<Happening> told) {
		Instant since = this.presence.crash(member, group, at);
		if (since != null) {
			told.add(about(member, group, since, Kind.STOPPED,
					"%s ended without a goodbye. The brokers keep it in %s until its session times out."
						.formatted(this.presence.fullName(member), group.name()))
				.of(member.assignment()));
			this.orphans.left(group.name(), member.assignment(), since);
		}
	}

	private Happening departure(Member member, Group group, Instant at) {
		String name = this.presence.fullName(member);
		if (!this.presence.hasJournal(member)) {
			return about(member, group, at, Kind.GONE, "%s is no longer a member of %s.".formatted(name, group.name()));
		}
		if (this.presence.isStuck(member)) {
			return about(member, group, at, Kind.EXPIRED,
					"%s was taken out of %s: it had not polled for too long.".formatted(name, group.name()));
		}
		if (this.presence.hasExpired(member, at)) {
			return about(member, group, at, Kind.EXPIRED,
					"%s was removed from %s: its session timed out.".formatted(name, group.name()));
		}
		return about(member, group, at, Kind.LEFT, "%s left %s.".formatted(name, group.name()));
	}

	/** The newest that is known of a consumer. */
	@Nullable Happening saw(LabConsumer consumer, Instant at) {
		LabConsumer before = this.presence.of(consumer.key());
		this.presence.saw(consumer, at);
		long unseen = consumer.unseen() - ((before != null) ? before.unseen() : 0);
		return (unseen <= 0) ? null
				: Happening
					.of(at, Kind.UNSEEN,
							String.format(Locale.ENGLISH, "%,d %s read by %s before it was killed; its list is gone.",
									unseen, (unseen == 1) ? "event was" : "events were", consumer.name()))
					.inGroup(consumer.group())
					.about(consumer.key(), consumer.name());
	}

	@Nullable Happening saw(MembershipChanged change, Instant now) {
		LabConsumer consumer = this.presence.of(change.consumer());
		String topic = (consumer != null) ? consumer.topic() : null;
		if (consumer == null || topic == null || change.partitions().isEmpty()) {
			return null;
		}
		Instant at = (change.at() != null) ? change.at() : now;
		List<Assigned> partitions = change.partitions().stream().map((id) -> new Assigned(topic, id)).toList();
		Happening about = Happening.of(at, Kind.ASSIGNED, "")
			.inGroup(change.group())
			.about(consumer.key(), consumer.name());
		return switch (change.type()) {
			case "assigned" -> assigned(about, partitions);
			case "revoked" -> revoked(about, partitions);
			case "lost" -> lost(about, partitions);
			default -> null;
		};
	}

	private Happening assigned(Happening about, List<Assigned> partitions) {
		Long without = this.orphans.taken(String.valueOf(about.group()), partitions, about.at());
		String wait = (without != null && without >= 100) ? "; %s had no reader for %s"
			.formatted((partitions.size() == 1) ? "it" : "one of them", Wording.seconds(without)) : "";
		return about.saying(Kind.ASSIGNED, "%s reads %s%s.".formatted(about.name(), Wording.named(partitions), wait))
			.of(partitions)
			.after(without);
	}

	private Happening revoked(Happening about, List<Assigned> partitions) {
		this.orphans.left(String.valueOf(about.group()), partitions, about.at());
		return about.saying(Kind.REVOKED, "%s gave back %s.".formatted(about.name(), Wording.named(partitions)))
			.of(partitions);
	}

	private Happening lost(Happening about, List<Assigned> partitions) {
		this.orphans.left(String.valueOf(about.group()), partitions, about.at());
		return about
			.saying(Kind.LOST,
					"%s lost %s: the group had given it up.".formatted(about.name(), Wording.named(partitions)))
			.of(partitions);
	}

	private Happening about(Member member, Group group, Instant at, Kind kind, String text) {
		return Happening.of(at, kind, text).inGroup(group.name()).about(member.key(), this.presence.name(member));
	}

	private static Map<String, Member> byIdentity(Group group) {
		return group.members()
			.stream()
			.collect(Collectors.toMap(GroupStory::identity, (member) -> member, (one, other) -> other));
	}

	/** A static member that comes back has another id, but it is the same member. */
	private static String identity(Member member) {
		return (member.instanceId() != null) ? member.instanceId() : member.memberId();
	}

	private static List<Assigned> without(List<Assigned> partitions, List<Assigned> others) {
		return partitions.stream().filter((partition) -> !others.contains(partition)).toList();
	}

}
