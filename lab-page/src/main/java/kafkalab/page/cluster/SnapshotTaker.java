package kafkalab.page.cluster;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import kafkalab.app.BrokerName;

import kafkalab.page.cluster.ClusterSnapshot.Broker;
import kafkalab.page.cluster.ClusterSnapshot.Group;
import kafkalab.page.cluster.ClusterSnapshot.Partition;
import kafkalab.page.cluster.ClusterSnapshot.Topic;
import kafkalab.page.cluster.NodeReader.Nodes;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Node;

/**
 * Takes one snapshot after the other; what cannot be read stays as it was in the last
 * one.
 */
class SnapshotTaker {

	/** A part that takes longer shows its last known state, if there is one. */
	private static final Duration PATIENCE = Duration.ofMillis(800);

	/** Only when no broker answers for that long, the cluster counts as unreachable. */
	private static final Duration PATIENCE_WITH_BROKERS = Duration.ofMillis(1500);

	private final GroupReader groups;

	private final Problems problems;

	SnapshotTaker(GroupColours colours, Problems problems) {
		this.groups = new GroupReader(colours);
		this.problems = problems;
	}

	ClusterSnapshot take(Admin admin, ClusterSnapshot last) {
		var nodes = NodeReader.read(AdminQueries.of(admin, PATIENCE_WITH_BROKERS));
		Duration patience = last.topics().isEmpty() ? PATIENCE_WITH_BROKERS : PATIENCE;
		var topics = TopicReader.read(AdminQueries.of(admin, patience), last.topics());
		var groups = this.groups.read(AdminQueries.of(admin, patience), last.groups());
		return assemble(nodes.join(), topics.join(), groups.join(), last);
	}

	/**
	 * No broker could even be asked.
	 */
	ClusterSnapshot unreachable(ClusterSnapshot last, Throwable cause) {
		return assemble(new PartialAnswer<>(new Nodes(null, null, null), List.of(cause)),
				new PartialAnswer<>(last.topics(), List.of()), new PartialAnswer<>(last.groups(), List.of()), last);
	}

	private ClusterSnapshot assemble(PartialAnswer<Nodes> nodes, PartialAnswer<List<Topic>> topics,
			PartialAnswer<List<Group>> groups, ClusterSnapshot last) {
		boolean reachable = nodes.value().running() != null;
		List<Throwable> failures = new ArrayList<>(nodes.failures());
		failures.addAll(topics.failures());
		failures.addAll(groups.failures());
		return new ClusterSnapshot(Instant.now().truncatedTo(ChronoUnit.MILLIS), reachable,
				reachable ? this.problems.withAnswers(failures) : this.problems.withoutAnswers(failures),
				Objects.requireNonNullElse(nodes.value().clusterId(), last.clusterId()),
				Objects.requireNonNullElse(nodes.value().controller(), last.controller()),
				brokers(nodes.value(), topics.value(), last.brokers()), topics.value(),
				Positions.against(topics.value(), groups.value()));
	}

	/**
	 * Those that run, those that ran before and those that hold a replica.
	 */
	private static List<Broker> brokers(Nodes nodes, List<Topic> topics, List<Broker> last) {
		Map<Integer, Broker> brokers = new TreeMap<>();
		topics.stream()
			.flatMap((topic) -> topic.partitions().stream())
			.map(Partition::replicas)
			.flatMap(List::stream)
			.forEach((id) -> brokers.put(id, new Broker(id, BrokerName.of(id), null, null, false)));
		last.forEach((broker) -> brokers.put(broker.id(), broker.down()));
		if (nodes.running() != null) {
			for (Node node : nodes.running()) {
				brokers.put(node.id(), new Broker(node.id(), BrokerName.of(node.id()), node.host(), node.port(), true));
			}
		}
		return List.copyOf(brokers.values());
	}

}
