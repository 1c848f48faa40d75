package kafkalab.page.check;

import java.util.Map;
import java.util.Set;

import kafkalab.page.Wording;

/**
 * How the new events spread over the partitions of a topic.
 */
final class SpreadFacts {

	private SpreadFacts() {
	}

	static void define(Vocabulary vocabulary) {
		vocabulary.fact("{int} new event(s) is/are in {int} partition(s) of {name}",
				(words) -> (evidence) -> in(words.number(0), words.number(1), words.text(2), evidence));
		vocabulary.fact("{int} new events are spread evenly over {name}",
				(words) -> (evidence) -> evenly(words.number(0), words.text(1), evidence));
		vocabulary.fact("the key {name} is in {int} partition(s) of {name}",
				(words) -> (evidence) -> key(words.text(0), words.number(1), words.text(2), evidence));
	}

	private static Verdict in(int events, int partitions, String topic, Evidence evidence) {
		Verdict sent = EventFacts.sent(Set.of(topic), events, evidence);
		if (!sent.holds()) {
			return sent;
		}
		Map<Integer, Long> counts = evidence.newEvents(topic);
		long used = counts.values().stream().filter((count) -> count > 0).count();
		return (used == partitions) ? Verdict.seen("%s: %s".formatted(topic, words(counts)))
				: Verdict.notYet(
						"the new events are in %s: %s.".formatted(Wording.count(used, "partition"), words(counts)),
						"Choose the partitioning that the step names, start the step over and send again.");
	}

	private static Verdict evenly(int events, String topic, Evidence evidence) {
		Verdict sent = EventFacts.sent(Set.of(topic), events, evidence);
		if (!sent.holds()) {
			return sent;
		}
		Map<Integer, Long> counts = evidence.newEvents(topic);
		long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
		long fewest = counts.values().stream().mapToLong(Long::longValue).min().orElse(0);
		return (most - fewest <= 1) ? Verdict.seen("%s: %s".formatted(topic, words(counts)))
				: Verdict.notYet("the new events are spread unevenly: %s.".formatted(words(counts)),
						"Choose round robin, start the step over and send again.");
	}

	private static Verdict key(String key, int partitions, String topic, Evidence evidence) {
		Set<Integer> used = evidence.keys().of(topic, key);
		return (used.size() == partitions)
				? Verdict.seen("events with the key %s are in %s of %s".formatted(key, Wording.partitions(used), topic))
				: Verdict.notYet(used.isEmpty() ? "no event with the key %s was sent to %s yet.".formatted(key, topic)
						: "events with the key %s are in %s of %s.".formatted(key, Wording.partitions(used), topic),
						"Send an event with this key, as the step says.");
	}

	private static String words(Map<Integer, Long> counts) {
		if (counts.size() > 6) {
			return "%s over %s".formatted(
					Wording.count(counts.values().stream().mapToLong(Long::longValue).sum(), "event"),
					Wording.count(counts.size(), "partition"));
		}
		return Wording.list(counts.entrySet()
			.stream()
			.map((entry) -> "%d in P%d".formatted(entry.getValue(), entry.getKey()))
			.toList());
	}

}
