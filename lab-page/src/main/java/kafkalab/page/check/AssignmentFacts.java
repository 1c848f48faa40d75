package kafkalab.page.check;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import kafkalab.page.Wording;
import kafkalab.page.check.Evidence.Listed;
import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import kafkalab.page.cluster.ClusterSnapshot.Member;
import kafkalab.page.cluster.ClusterSnapshot.Partition;
import kafkalab.page.consumer.LabConsumer;

/**
 * Which member owns which partitions, as the account of ownership tells.
 */
final class AssignmentFacts {

	private AssignmentFacts() {
	}

	static void define(Vocabulary vocabulary) {
		vocabulary.fact("{name} shares {name} as {sizes}",
				(words) -> (evidence) -> shares(words.text(0), words.text(1), words.sizes(2), evidence));
		vocabulary.fact("{consumer} owns {partitions}",
				(words) -> (evidence) -> owns(words.text(0), words.partitions(1), evidence));
		vocabulary.fact("{consumer} owns {int} partition(s)",
				(words) -> (evidence) -> owns(words.text(0), words.number(1), evidence));
	}

	private static Verdict shares(String group, String topic, List<Integer> wanted, Evidence evidence) {
		List<Member> members = evidence.members(group);
		if (members.size() < wanted.size()) {
			return WhyMissing.ofMembers(group, wanted.size(), evidence);
		}
		if (members.size() > wanted.size()) {
			return WhyMissing.ofLeave(group, evidence);
		}
		Function<Member, List<Integer>> partitions = (member) -> partitions(member, group, topic, evidence);
		List<Integer> owned = members.stream().map(partitions).flatMap(List::stream).toList();
		List<Integer> all = evidence.partitions(topic).stream().map(Partition::partition).toList();
		Set<Integer> orphans = new TreeSet<>(all);
		owned.forEach(orphans::remove);
		if (!orphans.isEmpty()) {
			return Verdict.notYet("%s of %s %s no owner in %s yet.".formatted(Wording.partitions(orphans), topic,
					(orphans.size() == 1) ? "has" : "have", group), "The group is rebalancing: wait a second.");
		}
		List<Integer> sizes = members.stream()
			.map((member) -> partitions.apply(member).size())
			.sorted(Comparator.reverseOrder())
			.toList();
		if (!sizes.equals(wanted) || owned.size() != all.size()) {
			return Verdict.notYet(
					"%s shares the %s of %s as %s.".formatted(group, Wording.count(all.size(), "partition"), topic,
							Wording.sizes(sizes)),
					(all.size() == wanted.stream().mapToInt(Integer::intValue).sum()) ? "Wait a second."
							: "Give %s the number of partitions that the step names.".formatted(topic));
		}
		return Verdict.seen(who(members, topic, partitions, evidence));
	}

	/**
	 * Each member with its partitions, or how many have how many where they are too many
	 * to read.
	 */
	private static String who(List<Member> members, String topic, Function<Member, List<Integer>> partitions,
			Evidence evidence) {
		if (members.size() > 6) {
			long idle = members.stream().filter((member) -> partitions.apply(member).isEmpty()).count();
			return "%d members own %s, %d %s idle".formatted(members.size() - idle, topic, idle, Wording.is(idle));
		}
		return Wording.list(members.stream()
			.map((member) -> evidence.nameOf(member) + " owns " + Wording.partitions(partitions.apply(member)))
			.sorted()
			.toList());
	}

	private static Verdict owns(String name, Set<Integer> wanted, Evidence evidence) {
		LabConsumer consumer = evidence.consumer(name);
		Listed listed = (consumer != null) ? evidence.listed(consumer).orElse(null) : null;
		if (consumer == null || listed == null) {
			return WhyMissing.of(name, null, evidence);
		}
		Set<Integer> owned = owned(listed.member(), listed, evidence);
		if (owned.equals(wanted)) {
			return Verdict.seen("%s owns %s in %s".formatted(name, Wording.partitions(owned), listed.group().name()));
		}
		String others = others(wanted, listed, evidence);
		return Verdict.notYet("%s owns %s%s.".formatted(name, Wording.partitions(owned), others), others.isEmpty()
				? "Wait a second." : "Look whether the members of its group are those that the step names.");
	}

	/** {@code ; P1 belongs to Second Consumer}. */
	private static String others(Set<Integer> wanted, Listed listed, Evidence evidence) {
		return listed.group()
			.members()
			.stream()
			.filter((member) -> member != listed.member()
					&& owned(member, listed, evidence).stream().anyMatch(wanted::contains))
			.findFirst()
			.map((member) -> {
				Set<Integer> theirs = owned(member, listed, evidence);
				theirs.retainAll(wanted);
				return "; %s %s to %s".formatted(Wording.partitions(theirs),
						(theirs.size() == 1) ? "belongs" : "belong", evidence.nameOf(member));
			})
			.orElse("");
	}

	private static Verdict owns(String name, int wanted, Evidence evidence) {
		LabConsumer consumer = evidence.consumer(name);
		Listed listed = (consumer != null) ? evidence.listed(consumer).orElse(null) : null;
		if (consumer == null || listed == null) {
			return WhyMissing.of(name, null, evidence);
		}
		Set<Integer> owned = owned(listed.member(), listed, evidence);
		return (owned.size() == wanted) ? Verdict.seen("%s owns %s".formatted(name, Wording.partitions(owned)))
				: Verdict.notYet("%s owns %s.".formatted(name, Wording.partitions(owned)),
						"Look whether the members of its group are those that the step names.");
	}

	private static Set<Integer> owned(Member member, Listed listed, Evidence evidence) {
		Set<Integer> owned = new TreeSet<>();
		evidence.readBy(member, listed.group().name()).forEach((assigned) -> owned.add(assigned.partition()));
		return owned;
	}

	private static List<Integer> partitions(Member member, String group, String topic, Evidence evidence) {
		return evidence.readBy(member, group)
			.stream()
			.filter((assigned) -> assigned.topic().equals(topic))
			.map(Assigned::partition)
			.toList();
	}

}
