package kafkalab.page.check;

import java.util.Locale;

import kafkalab.app.BrokerName;

import kafkalab.page.cluster.ClusterSnapshot.Group;
import kafkalab.page.cluster.ClusterSnapshot.Partition;
import org.jspecify.annotations.Nullable;

/**
 * What the reader finds out from the page; the live cluster knows the answer.
 */
final class Questions {

	private Questions() {
	}

	static void define(Vocabulary vocabulary) {
		vocabulary.question("Which broker leads {partitions} of {name}?",
				(words) -> (evidence, answer) -> judge(answer,
						broker(leader(words.text(1), words.partitions(0).iterator().next(), evidence)),
						"The Topics tab names the leader of each partition."));
		vocabulary.question("Which broker coordinates {name}?", (words) -> (evidence, answer) -> judge(answer,
				broker(coordinator(words.text(0), evidence)), "The Groups tab names the coordinator of each group."));
		vocabulary.question("By how many events does {name} lag?",
				(words) -> (evidence, answer) -> judge(answer, text(PositionFacts.lag(words.text(0), evidence)),
						"The Groups tab shows end and committed position of each partition: add up the differences."));
	}

	private static Verdict judge(String answer, @Nullable String truth, String where) {
		if (truth == null) {
			return Verdict.notYet("the brokers do not tell that now.", "Wait a second and answer again.");
		}
		return answer.toLowerCase(Locale.ROOT).equals(truth) ? Verdict.seen("%s is right".formatted(truth))
				: Verdict.notYet("it is not %s.".formatted(answer), where);
	}

	private static @Nullable Integer leader(String topic, int partition, Evidence evidence) {
		return evidence.partitions(topic)
			.stream()
			.filter((each) -> each.partition() == partition)
			.findFirst()
			.map(Partition::leader)
			.orElse(null);
	}

	private static @Nullable Integer coordinator(String name, Evidence evidence) {
		Group group = evidence.group(name);
		return (group != null) ? group.coordinator() : null;
	}

	private static @Nullable String broker(@Nullable Integer id) {
		return (id != null) ? BrokerName.of(id) : null;
	}

	private static @Nullable String text(@Nullable Long number) {
		return (number != null) ? String.valueOf(number) : null;
	}

}
