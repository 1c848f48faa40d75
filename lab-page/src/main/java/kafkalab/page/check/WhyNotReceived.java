package kafkalab.page.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import kafkalab.page.Wording;
import kafkalab.page.check.ReadLog.Read;
import kafkalab.page.cluster.ClusterSnapshot.Group;
import kafkalab.page.cluster.ClusterSnapshot.Member;
import kafkalab.page.cluster.ClusterSnapshot.Position;
import kafkalab.page.consumer.MemberState;
import kafkalab.page.consumer.LabConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How much a group has got, and why it is not all.
 */
final class WhyNotReceived {

	private WhyNotReceived() {
	}

	/**
	 * How many of the new events a group has read: by the journals, or by its committed
	 * positions where members have no journal.
	 */
	static long newOnes(String group, Evidence evidence) {
		boolean journals = evidence.members(group)
			.stream()
			.allMatch((member) -> evidence.consumersOf(group)
				.stream()
				.anyMatch((consumer) -> consumer.journal() && consumer.key().equals(member.consumer())));
		if (journals) {
			return ReadLog.count(evidence.reads().by(group), evidence::begin);
		}
		Group found = evidence.group(group);
		return (found == null) ? 0
				: found.positions().stream().mapToLong((position) -> newOnes(position, evidence)).sum();
	}

	private static long newOnes(Position position, Evidence evidence) {
		long begin = evidence.begin(position.topic(), position.partition());
		return (position.committed() != null) ? Math.max(0, position.committed() - begin) : 0;
	}

	/** A new event that was read by more than one member. */
	static @Nullable Read byTwoMembers(String group, Evidence evidence) {
		Map<List<?>, String> readers = new HashMap<>();
		return evidence.reads().by(group).filter(Read::isSingle).filter(evidence::isNew).filter((read) -> {
			String other = readers.putIfAbsent(List.of(read.topic(), read.partition(), read.from()), read.consumer());
			return other != null && !other.equals(read.consumer());
		}).findFirst().orElse(null);
	}

	/** What to do so that a consumer gets more. */
	static String advice(LabConsumer consumer, int wanted, Evidence evidence) {
		if (evidence.listed(consumer).isEmpty()) {
			return WhyMissing.of(consumer.name(), null, evidence).next();
		}
		Set<String> topics = evidence.topicsOf(consumer.group());
		long sent = evidence.countOfNewEvents(topics);
		boolean othersGotTheRest = sent >= wanted && newOnes(consumer.group(), evidence) >= sent
				&& partitionsWithNewEvents(topics, evidence).size() > 1;
		return othersGotTheRest ? "Send more events: the others of %s got the rest.".formatted(consumer.group())
				: advice(consumer.group(), wanted, evidence);
	}

	/** What to do so that a group gets more. */
	static String advice(String group, int wanted, Evidence evidence) {
		if (evidence.members(group).isEmpty()) {
			return "Start a member of %s.".formatted(group);
		}
		LabConsumer frozen = member(group, Set.of(MemberState.FROZEN), evidence);
		if (frozen != null) {
			return "%s is frozen, and owns %s until its time between two polls is over (%s): wait, or thaw it."
				.formatted(frozen.name(), owned(frozen, evidence), Timeouts.BETWEEN_POLLS);
		}
		LabConsumer stuck = member(group, WhyMissing.SILENT, evidence);
		if (stuck != null) {
			return "%s says nothing any more, but still owns %s: wait for its session timeout.".formatted(stuck.name(),
					owned(stuck, evidence));
		}
		Set<String> topics = evidence.topicsOf(group);
		long sent = evidence.countOfNewEvents(topics);
		if (sent < wanted) {
			return "Send %s.".formatted(Wording.count(wanted - sent, "more event"));
		}
		List<Integer> used = partitionsWithNewEvents(topics, evidence);
		if (used.size() == 1 && evidence.members(group).size() > 1) {
			return "All new events went to P%d, so only its owner gets them: choose round robin on the page, and send again."
				.formatted(used.get(0));
		}
		return "Wait a second; a slow member takes longer.";
	}

	private static @Nullable LabConsumer member(String group, Set<MemberState> states, Evidence evidence) {
		return evidence.consumersOf(group)
			.stream()
			.filter((consumer) -> states.contains(consumer.state()) && evidence.listed(consumer).isPresent())
			.findFirst()
			.orElse(null);
	}

	private static List<Integer> partitionsWithNewEvents(Set<String> topics, Evidence evidence) {
		return topics.stream()
			.flatMap((topic) -> evidence.newEvents(topic).entrySet().stream())
			.filter((entry) -> entry.getValue() > 0)
			.map(Map.Entry::getKey)
			.distinct()
			.toList();
	}

	private static String owned(LabConsumer consumer, Evidence evidence) {
		return evidence.listed(consumer)
			.map(Evidence.Listed::member)
			.map(Member::assignment)
			.map((assignment) -> Wording
				.partitions(assignment.stream().map((assigned) -> assigned.partition()).toList()))
			.orElse("nothing");
	}

}
