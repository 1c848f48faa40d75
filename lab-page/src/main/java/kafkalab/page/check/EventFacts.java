package kafkalab.page.check;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import kafkalab.page.Wording;
import kafkalab.page.check.ReadLog.Read;
import kafkalab.page.cluster.ClusterSnapshot.Member;
import kafkalab.page.consumer.LabConsumer;

/**
 * Which events were sent since the checks began, and who has read which.
 */
final class EventFacts {

	private EventFacts() {
	}

	static void define(Vocabulary vocabulary) {
		vocabulary.fact("{name} has {int} new event(s)",
				(words) -> (evidence) -> sent(Set.of(words.text(0)), words.number(1), evidence));
		vocabulary.fact("{consumer} got {int} new event(s)",
				(words) -> (evidence) -> got(words.text(0), words.number(1), evidence));
		vocabulary.fact("{consumer} got all {int} new event(s)",
				(words) -> (evidence) -> gotAll(words.text(0), words.number(1), evidence));
		vocabulary.fact("{name} got all {int} new event(s)",
				(words) -> (evidence) -> groupGotAll(words.text(0), words.number(1), evidence));
		vocabulary.fact("{name} shared {int} new event(s)",
				(words) -> (evidence) -> shared(words.text(0), words.number(1), evidence));
		vocabulary.fact("each member of {name} got new events",
				(words) -> (evidence) -> eachMember(words.text(0), evidence));
		vocabulary.fact("{consumer} got every event of {name}",
				(words) -> (evidence) -> gotHistory(words.text(0), words.text(1), evidence));
		vocabulary.fact("{consumer} got no old event(s)", (words) -> (evidence) -> noHistory(words.text(0), evidence));
		vocabulary.fact("{name} read {int} event(s) again",
				(words) -> (evidence) -> again(words.text(0), words.number(1), evidence));
		vocabulary.fact("{consumer} got the text {text}",
				(words) -> (evidence) -> text(words.text(0), words.text(1), evidence));
	}

	static Verdict sent(Set<String> topics, int wanted, Evidence evidence) {
		long sent = evidence.countOfNewEvents(topics);
		String where = topics.isEmpty() ? "the topic" : Wording.list(topics);
		return (sent >= wanted) ? Verdict.seen("%s in %s".formatted(Wording.count(sent, "new event"), where))
				: Verdict.notYet(
						"%s has got %s since this step began, not %d.".formatted(where, Wording.count(sent, "event"),
								wanted),
						"Send %s, as the step says.".formatted(Wording.count(wanted - sent, "more event")));
	}

	private static Verdict got(String name, int wanted, Evidence evidence) {
		LabConsumer consumer = evidence.consumer(name);
		if (consumer == null) {
			return WhyMissing.of(name, null, evidence);
		}
		long got = newOnes(consumer, evidence);
		return (got >= wanted) ? Verdict.seen("%s got %s".formatted(name, Wording.count(got, "new event")))
				: Verdict.notYet("%s has got %s since this step began, not %d.".formatted(name,
						Wording.count(got, "new event"), wanted), WhyNotReceived.advice(consumer, wanted, evidence));
	}

	private static Verdict gotAll(String name, int wanted, Evidence evidence) {
		LabConsumer consumer = evidence.consumer(name);
		if (consumer == null) {
			return WhyMissing.of(name, null, evidence);
		}
		Set<String> topics = (consumer.topic() != null) ? Set.of(consumer.topic()) : Set.of();
		Verdict sent = sent(topics, wanted, evidence);
		long all = evidence.countOfNewEvents(topics);
		long got = newOnes(consumer, evidence);
		if (sent.holds() && got < all) {
			return Verdict.notYet("%s has got %d of the %s.".formatted(name, got, Wording.count(all, "new event")),
					WhyNotReceived.advice(consumer.group(), wanted, evidence));
		}
		return sent.holds() ? Verdict.seen("%s got all %s".formatted(name, Wording.count(got, "new event"))) : sent;
	}

	private static long newOnes(LabConsumer consumer, Evidence evidence) {
		return ReadLog.count(evidence.reads().by(consumer), evidence::begin);
	}

	private static Verdict groupGotAll(String group, int wanted, Evidence evidence) {
		Set<String> topics = evidence.topicsOf(group);
		if (topics.isEmpty()) {
			return WhyMissing.ofMembers(group, 1, evidence);
		}
		Verdict sent = sent(topics, wanted, evidence);
		if (!sent.holds()) {
			return sent;
		}
		long all = evidence.countOfNewEvents(topics);
		long got = WhyNotReceived.newOnes(group, evidence);
		return (got >= all) ? Verdict.seen("%s got all %s".formatted(group, Wording.count(all, "new event")))
				: Verdict.notYet("%s has got %d of the %s.".formatted(group, got, Wording.count(all, "new event")),
						WhyNotReceived.advice(group, wanted, evidence));
	}

	private static Verdict shared(String group, int wanted, Evidence evidence) {
		Verdict all = groupGotAll(group, wanted, evidence);
		if (!all.holds()) {
			return all;
		}
		Read repeated = WhyNotReceived.byTwoMembers(group, evidence);
		if (repeated != null) {
			return Verdict.notYet(
					"event %s (P%d@%d) was read by two members of %s.".formatted(
							(repeated.id() != null) ? repeated.id() : "", repeated.partition(), repeated.from(), group),
					"That happens after a rebalance (at least once). Start the step over and send again.");
		}
		Verdict each = eachOf(group, evidence, (member) -> !member.assignment().isEmpty());
		return each.holds() ? Verdict.seen("%s; each by one member only".formatted(all.words())) : each;
	}

	private static Verdict eachMember(String group, Evidence evidence) {
		if (evidence.members(group).isEmpty()) {
			return WhyMissing.ofMembers(group, 1, evidence);
		}
		return eachOf(group, evidence, (member) -> true);
	}

	private static Verdict eachOf(String group, Evidence evidence, Predicate<Member> condition) {
		List<String> without = evidence.members(group)
			.stream()
			.filter(condition)
			.filter((member) -> !hasRead(member, group, evidence))
			.map(evidence::nameOf)
			.toList();
		return without.isEmpty() ? Verdict.seen("every member of %s got some".formatted(group))
				: Verdict.notYet("%s of %s has got no new event.".formatted(Wording.list(without), group),
						WhyNotReceived.advice(group, 1, evidence));
	}

	private static boolean hasRead(Member member, String group, Evidence evidence) {
		return evidence.consumersOf(group)
			.stream()
			.filter((consumer) -> consumer.key().equals(member.consumer()))
			.anyMatch((consumer) -> newOnes(consumer, evidence) > 0);
	}

	private static Verdict gotHistory(String name, String topic, Evidence evidence) {
		LabConsumer consumer = evidence.consumer(name);
		if (consumer == null) {
			return WhyMissing.of(name, null, evidence);
		}
		long all = evidence.partitions(topic)
			.stream()
			.mapToLong((partition) -> partition.end() - partition.begin())
			.sum();
		long got = ReadLog.count(evidence.reads().by(consumer).filter((read) -> read.topic().equals(topic)),
				(unused, partition) -> 0);
		if (all == 0) {
			return Verdict.notYet("%s is empty.".formatted(topic), "Send some events first.");
		}
		return (got >= all) ? Verdict.seen("%s got all %s of %s".formatted(name, Wording.count(all, "event"), topic))
				: Verdict.notYet("%s has got %d of the %s of %s since this step began.".formatted(name, got, Wording
					.count(all, "event"), topic), evidence.listed(consumer).isEmpty()
							? WhyMissing.of(name, null, evidence).next()
							: "If nothing more comes: its group had a committed position already, or begins at the end (latest).");
	}

	private static Verdict noHistory(String name, Evidence evidence) {
		LabConsumer consumer = evidence.consumer(name);
		if (consumer == null) {
			return WhyMissing.of(name, null, evidence);
		}
		long old = ReadLog.count(evidence.reads().by(consumer), (topic, partition) -> 0) - newOnes(consumer, evidence);
		return (old == 0) ? Verdict.seen("%s got nothing that was there before".formatted(name))
				: Verdict.notYet(
						"%s has read %s that %s there before.".formatted(name, Wording.count(old, "event"),
								Wording.was(old)),
						"Start it with AUTO_OFFSET_RESET=latest, in a group with a new name.");
	}

	private static Verdict again(String group, int wanted, Evidence evidence) {
		long again = evidence.reads().by(group).filter(Read::again).count();
		return (again >= wanted) ? Verdict.seen("%s read %s again".formatted(group, Wording.count(again, "event")))
				: Verdict.notYet(
						"%s has read %s again since this step began.".formatted(group, Wording.count(again, "event")),
						"Do as the step says; a member must run to read them.");
	}

	private static Verdict text(String name, String text, Evidence evidence) {
		LabConsumer consumer = evidence.consumer(name);
		if (consumer == null) {
			return WhyMissing.of(name, null, evidence);
		}
		return evidence.reads().by(consumer).anyMatch((read) -> text.equals(read.value()))
				? Verdict.seen("%s got \"%s\"".formatted(name, text))
				: Verdict.notYet("%s has not got \"%s\" since this step began.".formatted(name, text),
						"Send it to %s, and see that the consumer runs.".formatted(consumer.topic()));
	}

}
