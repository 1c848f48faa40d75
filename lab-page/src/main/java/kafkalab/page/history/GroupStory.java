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

	private final Ownership ownership = new Ownership();

	private final OwnershipStory moves = new OwnershipStory(this.presence);

	/** The first that is heard of the brokers; nothing has happened yet. */
	void begin(ClusterSnapshot first) {
		this.ownership.listed(first);
		this.moves.next(this.ownership.all(), first.at());
	}

	List<Happening> between(ClusterSnapshot before, ClusterSnapshot after) {
		List<Happening> told = new ArrayList<>();
		this.ownership.listed(after);
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
		told.addAll(this.moves.next(this.ownership.all(), after.at()));
		return told;
	}

	private void members(@Nullable Group last, Group group, Instant at, List<Happening> told) {
		Map<String, Member> before = (last != null) ? byIdentity(last) : Map.of();
		Map<String, Member> now = byIdentity(group);
		before.values()
			.stream()
			.filter((member) -> !now.containsKey(member.identity()))
			.forEach((member) -> told.add(departure(member, group, at)));
		now.values().forEach((member) -> {
			Member earlier = before.get(member.identity());
			if (earlier == null) {
				told.add(about(member, group, at, Kind.JOINED,
						"%s joined %s.".formatted(this.presence.fullName(member), group.name())));
			}
			crash(member, group, at, told);
		});
	}

	/** Its process has ended, but nobody told the brokers. */
	private void crash(Member member, Group group, Instant at, List<Happening> told) {
		Instant since = this.presence.crash(member, group, at);
		if (since != null) {
			told.add(about(member, group, since, Kind.STOPPED,
					"%s ended without a goodbye. The brokers keep it in %s until its session times out."
						.formatted(this.presence.fullName(member), group.name()))
				.of(member.assignment()));
			this.ownership.ended(group.name(), member.key(), since);
		}
	}

	private Happening departure(Member member, Group group, Instant at) {
		String name = this.presence.fullName(member);
		if (!this.presence.hasJournal(member.key())) {
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
		if (member.instanceId() != null) {
			return about(member, group, at, Kind.EXPIRED,
					"%s was removed from %s: it was away until its session timed out.".formatted(name, group.name()));
		}
		return about(member, group, at, Kind.LEFT, "%s left %s.".formatted(name, group.name()));
	}

	/** The newest that is known of a consumer. */
	@Nullable Happening saw(LabConsumer consumer, Instant at) {
		LabConsumer before = this.presence.of(consumer.key());
		this.presence.saw(consumer, at);
		this.ownership.saw(consumer, at);
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
		if (consumer == null || topic == null) {
			return null;
		}
		Instant at = (change.at() != null) ? change.at() : now;
		this.ownership.said(change, consumer, at);
		if (change.partitions().isEmpty()) {
			return null;
		}
		List<Assigned> partitions = change.partitions().stream().map((id) -> new Assigned(topic, id)).toList();
		Happening about = Happening.of(at, Kind.ASSIGNED, "")
			.inGroup(change.group())
			.about(consumer.key(), consumer.name())
			.of(partitions);
		String named = Wording.named(partitions);
		return switch (change.type()) {
			case "assigned" -> about.saying(Kind.ASSIGNED, "%s reads %s.".formatted(consumer.name(), named));
			case "revoked" -> about.saying(Kind.REVOKED, "%s gave back %s.".formatted(consumer.name(), named));
			case "lost" ->
				about.saying(Kind.LOST, "%s lost %s: the group had given it up.".formatted(consumer.name(), named));
			default -> null;
		};
	}

	private Happening about(Member member, Group group, Instant at, Kind kind, String text) {
		return Happening.of(at, kind, text).inGroup(group.name()).about(member.key(), this.presence.name(member));
	}

	private static Map<String, Member> byIdentity(Group group) {
		return group.members()
			.stream()
			.collect(Collectors.toMap(Member::identity, (member) -> member, (one, other) -> other));
	}

	GroupOwnership ownership(String group) {
		return this.ownership.of(group);
	}

	/** The groups in which somebody reads something else than was told last. */
	List<GroupOwnership> news() {
		return this.ownership.news();
	}

}
