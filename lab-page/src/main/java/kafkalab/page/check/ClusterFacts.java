package kafkalab.page.check;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import kafkalab.page.Wording;
import kafkalab.app.BrokerName;
import kafkalab.page.cluster.ClusterSnapshot.Broker;
import kafkalab.page.cluster.ClusterSnapshot.Partition;
import org.jspecify.annotations.Nullable;

/**
 * Brokers, topics, leaders and replicas.
 */
final class ClusterFacts {

	private ClusterFacts() {
	}

	static void define(Vocabulary vocabulary) {
		vocabulary.fact("{name} is stopped", (words) -> (evidence) -> broker(words.text(0), false, evidence));
		vocabulary.fact("{name} is up", (words) -> (evidence) -> broker(words.text(0), true, evidence));
		vocabulary.fact("{name} has {int} partition(s)",
				(words) -> (evidence) -> partitions(words.text(0), words.number(1), evidence));
		vocabulary.fact("{name} is led by {name} alone",
				(words) -> (evidence) -> led(words.text(0), words.text(1), evidence));
		vocabulary.fact("{name} is led by both brokers", (words) -> (evidence) -> led(words.text(0), null, evidence));
		vocabulary.fact("each partition of {name} has {int} in-sync replica(s)",
				(words) -> (evidence) -> inSync(words.text(0), words.number(1), evidence));
		vocabulary.fact("{int} page(s) show(s) this lab", (words) -> (evidence) -> pages(words.number(0), evidence));
	}

	private static Verdict broker(String name, boolean up, Evidence evidence) {
		Broker broker = evidence.now()
			.brokers()
			.stream()
			.filter((each) -> each.name().equals(name))
			.findFirst()
			.orElse(null);
		if (broker == null) {
			return Verdict.notYet("no broker %s was seen yet.".formatted(name), "See what runs: ./lab status");
		}
		String state = broker.up() ? "up" : "stopped";
		return (broker.up() == up) ? Verdict.seen("%s is %s".formatted(name, state))
				: Verdict.notYet("%s is %s.".formatted(name, state),
						"In a free terminal: ./lab broker %s %s".formatted(up ? "start" : "stop", name));
	}

	private static Verdict partitions(String topic, int wanted, Evidence evidence) {
		int found = evidence.partitions(topic).size();
		if (found == 0) {
			return Verdict.notYet("there is no topic %s.".formatted(topic),
					"Make it: ./lab topic create %s --partitions %d".formatted(topic, wanted));
		}
		if (found == wanted) {
			return Verdict.seen("%s has %s".formatted(topic, Wording.count(found, "partition")));
		}
		return Verdict.notYet("%s has %s.".formatted(topic, Wording.count(found, "partition")), (found < wanted)
				? "Raise it: ./lab topic raise %s --partitions %d".formatted(topic, wanted)
				: "Partitions cannot become fewer: bring the lab to the section's start again, with the command at its beginning.");
	}

	private static Verdict led(String topic, @Nullable String broker, Evidence evidence) {
		Set<String> leaders = leaders(evidence.partitions(topic));
		boolean holds = (broker != null) ? leaders.equals(Set.of(broker)) : leaders.size() > 1;
		String words = leaders.isEmpty() ? "nobody leads a partition of %s".formatted(topic) : "%s %s %s"
			.formatted(Wording.list(leaders), (leaders.size() == 1) ? "leads all partitions of" : "lead", topic);
		return holds ? Verdict.seen(words)
				: Verdict.notYet(words + ".", "Stop or start the broker that the step names, and wait a second.");
	}

	private static Set<String> leaders(List<Partition> partitions) {
		return partitions.stream()
			.map(Partition::leader)
			.filter(Objects::nonNull)
			.map(BrokerName::of)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Verdict inSync(String topic, int wanted, Evidence evidence) {
		List<Partition> partitions = evidence.partitions(topic);
		Partition other = partitions.stream()
			.filter((partition) -> partition.inSync().size() != wanted)
			.findFirst()
			.orElse(null);
		if (other != null || partitions.isEmpty()) {
			return Verdict.notYet(
					(other == null) ? "there is no topic %s.".formatted(topic)
							: "P%d of %s has %s.".formatted(other.partition(), topic,
									Wording.count(other.inSync().size(), "in-sync replica")),
					"Wait a second; see that the brokers are as the step says.");
		}
		return Verdict.seen("each partition of %s has %s".formatted(topic, Wording.count(wanted, "in-sync replica")));
	}

	private static Verdict pages(int wanted, Evidence evidence) {
		String words = "%s %s this lab".formatted(Wording.count(evidence.pages(), "page"),
				(evidence.pages() == 1) ? "shows" : "show");
		return (evidence.pages() >= wanted) ? Verdict.seen(words) : Verdict.notYet(words + ".",
				"Open this page's address in a second tab or window, and keep both in sight.");
	}

}
