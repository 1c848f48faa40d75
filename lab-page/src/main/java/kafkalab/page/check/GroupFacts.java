package kafkalab.page.check;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import kafkalab.app.BrokerName;

import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import kafkalab.page.cluster.ClusterSnapshot.Group;
import kafkalab.page.history.Happening;
import kafkalab.page.history.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a group as a whole does.
 */
final class GroupFacts {

	private static final Set<Kind> OF_A_REBALANCE = Set.of(Kind.JOINED, Kind.LEFT, Kind.EXPIRED, Kind.GONE,
			Kind.ASSIGNED, Kind.REVOKED, Kind.LOST, Kind.REBALANCING, Kind.EPOCH);

	private GroupFacts() {
	}

	static void define(Vocabulary vocabulary) {
		vocabulary.fact("{name} has rebalanced", (words) -> (evidence) -> rebalanced(words.text(0), evidence));
		vocabulary.fact("{name} has not rebalanced", (words) -> (evidence) -> notRebalanced(words.text(0), evidence));
		vocabulary.fact("{name} is {groupState}",
				(words) -> (evidence) -> state(words.text(0), words.text(1), evidence));
		vocabulary.fact("{name} is a {groupType} group",
				(words) -> (evidence) -> type(words.text(0), words.text(1), evidence));
		vocabulary.fact("{name} has a new coordinator", (words) -> (evidence) -> coordinator(words.text(0), evidence));
	}

	private static Verdict rebalanced(String group, Evidence evidence) {
		return evidence.happenings()
			.stream()
			.filter((happening) -> isOfARebalance(happening, group))
			.findFirst()
			.map((happening) -> Verdict.seen(happening.text()))
			.orElseGet(() -> Verdict.notYet("%s has not rebalanced since this step began.".formatted(group),
					"Do as the step says."));
	}

	private static Verdict notRebalanced(String group, Evidence evidence) {
		Happening rebalance = evidence.happenings()
			.stream()
			.filter((happening) -> isOfARebalance(happening, group))
			.findFirst()
			.orElse(null);
		if (rebalance != null) {
			return Verdict.notYet("%s has rebalanced since this step began: %s".formatted(group, rebalance.text()),
					"Start the step over to see it without.");
		}
		return assignment(evidence.group(group)).equals(assignment(evidence.groupBefore(group)))
				? Verdict.seen("%s has not rebalanced: everybody kept what they had".formatted(group))
				: Verdict.notYet("the members of %s own other partitions than before.".formatted(group),
						"Start the step over to see it without.");
	}

	private static boolean isOfARebalance(Happening happening, String group) {
		return group.equals(happening.group()) && OF_A_REBALANCE.contains(happening.kind());
	}

	private static Map<String, Set<Assigned>> assignment(@Nullable Group group) {
		Map<String, Set<Assigned>> assignment = new TreeMap<>();
		if (group != null) {
			group.members().forEach((member) -> assignment.put(member.memberId(), new TreeSet<>(member.assignment())));
		}
		return assignment;
	}

	private static Verdict state(String name, String state, Evidence evidence) {
		Group group = evidence.group(name);
		if (group == null) {
			return WhyMissing.ofMembers(name, 1, evidence);
		}
		return group.state().equals(state) ? Verdict.seen("%s is %s".formatted(name, state))
				: Verdict.notYet("%s is %s.".formatted(name, group.state()), "Do as the step says, and wait a second.");
	}

	private static Verdict type(String name, String type, Evidence evidence) {
		Group group = evidence.group(name);
		if (group == null || group.members().isEmpty()) {
			return WhyMissing.ofMembers(name, 1, evidence);
		}
		return group.type().equalsIgnoreCase(type)
				? Verdict.seen("the brokers call %s a %s group".formatted(name, type))
				: Verdict.notYet("%s is a %s group.".formatted(name, group.type()),
						"Stop its members and start them with the protocol that the step names.");
	}

	private static Verdict coordinator(String name, Evidence evidence) {
		Group before = evidence.groupBefore(name);
		Group now = evidence.group(name);
		Integer earlier = (before != null) ? before.coordinator() : null;
		Integer coordinator = (now != null) ? now.coordinator() : null;
		if (coordinator == null) {
			return Verdict.notYet("no broker says that it coordinates %s.".formatted(name),
					"Wait a second; see whether a broker runs: ./lab status");
		}
		return coordinator.equals(earlier)
				? Verdict.notYet("%s still coordinates %s.".formatted(BrokerName.of(coordinator), name),
						"Stop that broker.")
				: Verdict.seen("%s coordinates %s%s".formatted(BrokerName.of(coordinator), name,
						(earlier != null) ? ", after " + BrokerName.of(earlier) : ""));
	}

}
