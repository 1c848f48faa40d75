package kafkalab.page.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import kafkalab.page.Wording;
import kafkalab.app.BrokerName;

import kafkalab.page.cluster.ClusterSnapshot;
import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import kafkalab.page.cluster.ClusterSnapshot.Broker;
import kafkalab.page.cluster.ClusterSnapshot.Partition;
import kafkalab.page.cluster.ClusterSnapshot.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What happened to brokers and topics between two snapshots.
 */
final class BrokerStory {

	private final Instant at;

	private final Map<Integer, Broker> before;

	private final Map<String, Topic> topics;

	private final List<Happening> told = new ArrayList<>();

	private BrokerStory(ClusterSnapshot before, ClusterSnapshot after) {
		this.at = after.at();
		this.before = byKey(before.brokers(), Broker::id);
		this.topics = byKey(before.topics(), Topic::name);
		after.brokers().forEach(this::broker);
		after.topics().forEach(this::topic);
	}

	static List<Happening> between(ClusterSnapshot before, ClusterSnapshot after) {
		return new BrokerStory(before, after).told;
	}

	private void broker(Broker broker) {
		Broker known = this.before.get(broker.id());
		if (known == null || known.up() == broker.up()) {
			return;
		}
		this.told.add(Happening
			.of(this.at, broker.up() ? Kind.BROKER_STARTED : Kind.BROKER_STOPPED,
					broker.up() ? "%s is up again.".formatted(broker.name()) : "%s stopped.".formatted(broker.name()))
			.at(broker.name(), null));
	}

	private void topic(Topic topic) {
		Topic known = this.topics.get(topic.name());
		if (known == null) {
			this.told.add(
					Happening
						.of(this.at, Kind.TOPIC,
								"Topic %s was created, with %s.".formatted(topic.name(),
										Wording.count(topic.partitions().size(), "partition")))
						.at(null, topic.name()));
			return;
		}
		int partitions = known.partitions().size();
		if (topic.partitions().size() > partitions) {
			this.told.add(
					Happening
						.of(this.at, Kind.PARTITIONS,
								"Topic %s has %d partitions now, instead of %d.".formatted(topic.name(),
										topic.partitions().size(), partitions))
						.at(null, topic.name()));
		}
		moved(topic, known);
		inSync(topic, known);
	}

	/** Partitions of a topic that move to the same broker are one piece of news. */
	private void moved(Topic topic, Topic known) {
		Map<Integer, List<Assigned>> moves = new TreeMap<>();
		for (Partition partition : both(topic, known)) {
			Integer leader = known.partitions().get(partition.partition()).leader();
			if (!Objects.equals(leader, partition.leader())) {
				moves.computeIfAbsent(Objects.requireNonNullElse(partition.leader(), -1), (unused) -> new ArrayList<>())
					.add(new Assigned(topic.name(), partition.partition()));
			}
		}
		moves.forEach((leader, partitions) -> this.told.add(Happening.of(this.at, Kind.LEADER, (leader < 0)
				? "%s of %s %s no leader; sends to %s wait.".formatted(Wording.named(partitions), topic.name(),
						(partitions.size() == 1) ? "has" : "have", (partitions.size() == 1) ? "it" : "them")
				: "%s leads %s of %s now.".formatted(BrokerName.of(leader), Wording.named(partitions), topic.name()))
			.of(partitions)
			.at((leader < 0) ? null : BrokerName.of(leader), topic.name())));
	}

	private void inSync(Topic topic, Topic known) {
		List<Assigned> changed = both(topic, known).stream()
			.filter((partition) -> known.partitions().get(partition.partition()).inSync().size() != partition.inSync()
				.size())
			.map((partition) -> new Assigned(topic.name(), partition.partition()))
			.toList();
		if (!changed.isEmpty()) {
			Partition one = topic.partitions().get(changed.get(0).partition());
			this.told.add(Happening
				.of(this.at, Kind.IN_SYNC,
						"%s of %s: %d of %s in sync%s.".formatted(Wording.named(changed), topic.name(),
								one.inSync().size(), Wording.count(one.replicas().size(), "replica"),
								one.inSync().isEmpty() ? "" : ", on " + names(one)))
				.of(changed)
				.at(null, topic.name()));
		}
	}

	private static String names(Partition partition) {
		return new TreeSet<>(partition.inSync()).stream().map(BrokerName::of).collect(Collectors.joining(" and "));
	}

	private static List<Partition> both(Topic topic, Topic known) {
		return topic.partitions()
			.stream()
			.filter((partition) -> partition.partition() < known.partitions().size())
			.toList();
	}

	private static <K, V> Map<K, @Nullable V> byKey(List<V> values, Function<V, K> key) {
		return values.stream().collect(Collectors.toMap(key, Function.identity()));
	}

}
