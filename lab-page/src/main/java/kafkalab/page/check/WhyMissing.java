package kafkalab.page.check;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import kafkalab.page.Wording;
import kafkalab.page.cluster.ClusterSnapshot.Group;
import kafkalab.page.cluster.ClusterSnapshot.Member;
import kafkalab.page.consumer.ConsumerNames;
import kafkalab.page.consumer.MemberState;
import kafkalab.page.consumer.LabConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds out why somebody who should be there is not.
 */
final class WhyMissing {

	/** Its process says nothing any more; the brokers find that out later. */
	static final Set<MemberState> SILENT = Set.of(MemberState.OFFLINE, MemberState.NOT_ANSWERING);

	private WhyMissing() {
	}

	/** Why a consumer is no member of any group, or not of this one. */
	static Verdict of(String name, @Nullable String group, Evidence evidence) {
		LabConsumer consumer = evidence.consumer(name);
		if (consumer == null) {
			OptionalInt known = ConsumerNames.port(name);
			String port = known.isPresent() ? "PORT=" + known.getAsInt() : "its port";
			return Verdict.notYet("there is no %s.".formatted(name),
					"Start it in a terminal with %s; if that was done, look there for what it says.".formatted(port));
		}
		if (group != null && !consumer.group().equals(group)) {
			return Verdict.notYet("%s is in %s, not in %s.".formatted(name, consumer.group(), group),
					"%s and start it, in a free terminal, with CONSUMER_GROUP=%s.".formatted(stop(consumer), group));
		}
		return ofState(consumer);
	}

	private static Verdict ofState(LabConsumer consumer) {
		String name = consumer.name();
		return switch (consumer.state()) {
			case CONNECTING -> Verdict.notYet("%s reaches no broker.".formatted(name),
					"Compare its KAFKA_BOOTSTRAP_SERVERS with the guide's, and see what runs: ./lab status");
			case WAITING_FOR_TOPIC ->
				Verdict.notYet("%s waits for topic %s to exist.".formatted(name, consumer.topic()),
						"%s and start it, in a free terminal, with the right KAFKA_TOPIC.".formatted(stop(consumer)));
			case OFFLINE, STOPPED -> Verdict.notYet("%s is offline.".formatted(name),
					"Start it again in a terminal, with the command above.");
			case NOT_ANSWERING -> Verdict.notYet("%s does not answer.".formatted(name),
					"It may be suspended (Ctrl+Z): ./lab status says so, and how it goes on.");
			case FROZEN -> Verdict.notYet("%s is frozen.".formatted(name),
					"Let it go on, if the step says so: ./lab thaw " + consumer.port());
			case IDLE -> Verdict.notYet("%s is a member, but idle.".formatted(name),
					"Its group has more members than partitions.");
			default -> Verdict.notYet("%s is still joining %s.".formatted(name, consumer.group()), "Wait a second.");
		};
	}

	/** Why a group has fewer members than it should. */
	static Verdict ofMembers(String group, int wanted, Evidence evidence) {
		int found = evidence.members(group).size();
		String because = (found == 0) ? "%s has no member yet".formatted(group)
				: "%s has only %s: %s".formatted(group, Wording.count(found, "member"), names(group, evidence));
		LabConsumer joining = evidence.consumersOf(group)
			.stream()
			.filter((consumer) -> consumer.online() && evidence.listed(consumer).isEmpty())
			.findFirst()
			.orElse(null);
		if (joining != null) {
			Verdict why = ofState(joining);
			return Verdict.notYet("%s; %s".formatted(because, why.words()), why.next());
		}
		Group similar = similar(group, evidence);
		if (similar != null) {
			return Verdict.notYet("%s, but there is a group %s.".formatted(because, similar.name()),
					"Is that a slip? Stop that member and start it with CONSUMER_GROUP=%s.".formatted(group));
		}
		LabConsumer elsewhere = elsewhere(group, evidence);
		if (elsewhere != null) {
			return Verdict.notYet("%s. %s is in %s.".formatted(because, elsewhere.name(), elsewhere.group()),
					"Start %s with CONSUMER_GROUP=%s.".formatted(Wording.count((long) wanted - found, "more member"),
							group));
		}
		return Verdict.notYet(because + ".",
				"Start %s, as the step says.".formatted(Wording.count((long) wanted - found, "more member")));
	}

	/** Somebody who came since the checks began, but to another group. */
	private static @Nullable LabConsumer elsewhere(String group, Evidence evidence) {
		return evidence.consumers()
			.stream()
			.filter((consumer) -> consumer.online() && !consumer.group().equals(group))
			.filter((consumer) -> evidence.happenings()
				.stream()
				.anyMatch((happening) -> consumer.key().equals(happening.consumer())))
			.findFirst()
			.orElse(null);
	}

	/** A group whose name differs by its punctuation or by one letter only. */
	private static @Nullable Group similar(String group, Evidence evidence) {
		return evidence.now()
			.groups()
			.stream()
			.filter((other) -> !other.name().equals(group) && !other.members().isEmpty())
			.filter((other) -> letters(other.name()).equals(letters(group)) || differsByOneLetter(other.name(), group))
			.findFirst()
			.orElse(null);
	}

	private static String letters(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}

	private static boolean differsByOneLetter(String one, String other) {
		String longer = (one.length() >= other.length()) ? one : other;
		String shorter = longer.equals(one) ? other : one;
		if (longer.length() - shorter.length() > 1 || longer.isEmpty()) {
			return false;
		}
		int at = 0;
		while (at < shorter.length() && longer.charAt(at) == shorter.charAt(at)) {
			at++;
		}
		String rest = (longer.length() == shorter.length()) ? shorter.substring(Math.min(at + 1, shorter.length()))
				: shorter.substring(at);
		return longer.substring(at + 1).equals(rest);
	}

	/** Why a group has more members than it should. */
	static Verdict ofLeave(String group, Evidence evidence) {
		Member dead = firstIn(SILENT, group, evidence);
		if (dead != null) {
			return Verdict.notYet("the brokers still count %s as a member of %s, although it says nothing any more."
				.formatted(evidence.nameOf(dead), group), Timeouts.untilSessionEnds(dead, evidence.group(group)));
		}
		Member frozen = firstIn(Set.of(MemberState.FROZEN), group, evidence);
		if (frozen != null) {
			return Verdict.notYet(
					"%s is frozen, but its heartbeats keep it in %s.".formatted(evidence.nameOf(frozen), group),
					"Wait until its time between two polls is over (%s).".formatted(Timeouts.BETWEEN_POLLS));
		}
		return Verdict.notYet("%s has %s: %s.".formatted(group, Wording.count(evidence.members(group).size(), "member"),
				names(group, evidence)), stopOneOf(group, evidence));
	}

	private static String stop(LabConsumer consumer) {
		return (consumer.port() != null) ? "Stop it (./lab stop %d)".formatted(consumer.port())
				: "Press Ctrl+C in its terminal";
	}

	// By a command, since a consumer may be in the terminal of the whole lab
	private static String stopOneOf(String group, Evidence evidence) {
		Set<String> members = evidence.members(group).stream().map(Member::consumer).collect(Collectors.toSet());
		String commands = evidence.consumers()
			.stream()
			.filter((consumer) -> consumer.port() != null && members.contains(consumer.key()))
			.map((consumer) -> "./lab stop " + consumer.port())
			.collect(Collectors.joining(" or "));
		return commands.isEmpty() ? "Press Ctrl+C in the terminal of the one that should not be there."
				: "Stop the one that should not be there, in a free terminal: %s".formatted(commands);
	}

	/** The first member whose consumer is in one of these states. */
	private static @Nullable Member firstIn(Set<MemberState> states, String group, Evidence evidence) {
		return evidence.members(group)
			.stream()
			.filter((member) -> evidence.consumers()
				.stream()
				.anyMatch((consumer) -> consumer.key().equals(member.consumer()) && states.contains(consumer.state())))
			.findFirst()
			.orElse(null);
	}

	static String names(String group, Evidence evidence) {
		List<String> names = evidence.members(group).stream().map(evidence::nameOf).sorted().toList();
		return (names.size() > 6) ? Wording.list(List.of(names.get(0), names.get(1), (names.size() - 2) + " others"))
				: Wording.list(names);
	}

}
