package kafkalab.page.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import kafkalab.page.cluster.ClusterSnapshot.Group;
import kafkalab.page.cluster.ClusterSnapshot.Partition;
import kafkalab.page.cluster.ClusterSnapshot.Position;
import kafkalab.page.cluster.ClusterSnapshot.Topic;
import org.apache.kafka.clients.admin.SharePartitionOffsetInfo;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How far groups have come: what they committed, against the ends of the partitions.
 */
final class Positions {

	private static final Room POSITIONS = new Room(5000, 50);

	private Positions() {
	}

	static List<Position> committed(Map<TopicPartition, OffsetAndMetadata> offsets) {
		List<Position> positions = new ArrayList<>();
		offsets.forEach((partition, offset) -> positions
			.add(position(partition, (offset != null) ? offset.offset() : null, null)));
		return positions;
	}

	/**
	 * A share group's lag is its coordinator's to tell: behind the first event that is
	 * open others may be acknowledged already.
	 */
	static List<Position> shared(Map<TopicPartition, SharePartitionOffsetInfo> offsets) {
		List<Position> positions = new ArrayList<>();
		offsets.forEach((partition, offset) -> positions
			.add((offset != null) ? position(partition, offset.startOffset(), offset.lag().orElse(null))
					: position(partition, null, null)));
		return positions;
	}

	private static Position position(TopicPartition partition, @Nullable Long committed, @Nullable Long lag) {
		return new Position(partition.topic(), partition.partition(), committed, null, lag);
	}

	/**
	 * The groups with a position in every partition of every topic that they have to do
	 * with.
	 */
	static List<Group> against(List<Topic> topics, List<Group> groups) {
		Map<Assigned, Long> ends = new HashMap<>();
		for (Topic topic : topics) {
			for (Partition partition : topic.partitions()) {
				ends.put(new Assigned(topic.name(), partition.partition()), partition.end());
			}
		}
		List<Group> positioned = groups.stream().map((group) -> against(ends, group)).toList();
		int most = POSITIONS.each(positioned.stream().map((group) -> group.positions().size()).toList());
		return positioned.stream().map((group) -> group.with(Room.first(group.positions(), most))).toList();
	}

	private static Group against(Map<Assigned, Long> ends, Group group) {
		Map<Assigned, Position> known = new HashMap<>();
		group.positions()
			.forEach((position) -> known.put(new Assigned(position.topic(), position.partition()), position));
		Set<Assigned> assigned = new TreeSet<>(known.keySet());
		group.members().forEach((member) -> assigned.addAll(member.assignment()));
		Set<String> topics = new TreeSet<>();
		assigned.forEach((partition) -> topics.add(partition.topic()));
		List<Position> positions = Stream
			.concat(assigned.stream(), ends.keySet().stream().filter((partition) -> topics.contains(partition.topic())))
			.distinct()
			.sorted()
			.map((partition) -> against(partition, known.get(partition), ends.get(partition),
					group.type().equals("share")))
			.toList();
		return group.with(positions);
	}

	private static Position against(Assigned partition, @Nullable Position known, @Nullable Long end, boolean shared) {
		Long committed = (known != null) ? known.committed() : null;
		Long lag = (shared && known != null) ? known.lag() : null;
		if (lag == null && committed != null && end != null) {
			// The two were read one after the other: the group may be ahead of the end
			lag = Math.max(0, end - committed);
		}
		return new Position(partition.topic(), partition.partition(), committed, end, lag);
	}

}
