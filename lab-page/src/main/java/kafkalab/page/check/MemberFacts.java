package kafkalab.page.check;

import kafkalab.page.Wording;
import kafkalab.page.check.Evidence.Listed;
import kafkalab.page.consumer.MemberState;
import kafkalab.page.consumer.LabConsumer;
import kafkalab.page.history.Kind;

/**
 * Who is a member of which group, and how they came and went.
 */
final class MemberFacts {

	private MemberFacts() {
	}

	static void define(Vocabulary vocabulary) {
		vocabulary.fact("{name} has {int} member(s)",
				(words) -> (evidence) -> members(words.text(0), words.number(1), evidence));
		vocabulary.fact("{name} has no member(s)", (words) -> (evidence) -> members(words.text(0), 0, evidence));
		vocabulary.fact("{consumer} is a member of {name}",
				(words) -> (evidence) -> member(words.text(0), words.text(1), evidence));
		vocabulary.fact("{consumer} is {condition}",
				(words) -> (evidence) -> condition(words.text(0), words.text(1), evidence));
		vocabulary.fact("{consumer} has left {name}",
				(words) -> (evidence) -> went(words.text(0), words.text(1), Kind.LEFT, evidence));
		vocabulary.fact("{consumer} has expired in {name}",
				(words) -> (evidence) -> went(words.text(0), words.text(1), Kind.EXPIRED, evidence));
	}

	private static Verdict members(String group, int wanted, Evidence evidence) {
		int found = evidence.members(group).size();
		if (found < wanted) {
			return WhyMissing.ofMembers(group, wanted, evidence);
		}
		if (found > wanted) {
			return WhyMissing.ofLeave(group, evidence);
		}
		return Verdict.seen((found == 0) ? "%s has no member".formatted(group)
				: "%s has %s: %s".formatted(group, Wording.count(found, "member"), WhyMissing.names(group, evidence)));
	}

	private static Verdict member(String name, String group, Evidence evidence) {
		LabConsumer consumer = evidence.consumer(name);
		return (consumer != null && isMember(consumer, group, evidence))
				? Verdict.seen("the brokers list %s in %s".formatted(name, group))
				: WhyMissing.of(name, group, evidence);
	}

	/** By the brokers' word: a journal may be heard of a moment later. */
	private static boolean isMember(LabConsumer consumer, String group, Evidence evidence) {
		return evidence.listed(consumer).filter((member) -> member.group().name().equals(group)).isPresent();
	}

	private static Verdict condition(String name, String condition, Evidence evidence) {
		LabConsumer consumer = evidence.consumer(name);
		if (consumer == null) {
			return WhyMissing.of(name, null, evidence);
		}
		boolean holds = switch (condition) {
			case "online" -> isMember(consumer, consumer.group(), evidence)
					&& (consumer.state() == MemberState.RUNNING || consumer.state() == MemberState.IDLE);
			case "offline" -> consumer.state() == MemberState.OFFLINE || consumer.state() == MemberState.STOPPED;
			default -> consumer.state().word().equals(condition.replace(' ', '-'));
		};
		return holds ? Verdict.seen("%s is %s".formatted(name, condition)) : Verdict
			.notYet("%s is %s.".formatted(name, consumer.stateText()), "Do as the step says, and wait a second.");
	}

	private static Verdict went(String name, String group, Kind how, Evidence evidence) {
		boolean seen = evidence.happenings()
			.stream()
			.anyMatch((happening) -> happening.kind() == how && name.equals(happening.name())
					&& group.equals(happening.group()));
		if (seen) {
			return Verdict.seen((how == Kind.LEFT) ? "%s said goodbye to %s".formatted(name, group)
					: "%s was removed from %s without a goodbye".formatted(name, group));
		}
		Kind other = (how == Kind.LEFT) ? Kind.EXPIRED : Kind.LEFT;
		boolean otherwise = evidence.happenings()
			.stream()
			.anyMatch((happening) -> happening.kind() == other && name.equals(happening.name()));
		if (otherwise) {
			return Verdict.notYet(
					(other == Kind.LEFT) ? "%s said goodbye; it did not crash.".formatted(name)
							: "%s crashed; it did not say goodbye.".formatted(name),
					"Start it again, and try as the step says.");
		}
		LabConsumer consumer = evidence.consumer(name);
		Listed listed = (consumer != null && !consumer.online()) ? evidence.listed(consumer).orElse(null) : null;
		return (listed != null)
				? Verdict.notYet("the brokers still count %s as a member of %s.".formatted(name, group),
						Timeouts.untilSessionEnds(listed.member(), listed.group()))
				: Verdict.notYet("%s has not gone since this step began.".formatted(name),
						(consumer != null && consumer.state() == MemberState.FROZEN)
								? "It is frozen: wait until its time between two polls is over (10 s in this lab)."
								: "Do as the step says.");
	}

}
