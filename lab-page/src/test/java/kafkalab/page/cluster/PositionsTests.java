package kafkalab.page.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import kafkalab.page.cluster.ClusterSnapshot.Group;
import kafkalab.page.cluster.ClusterSnapshot.Member;
import kafkalab.page.cluster.ClusterSnapshot.Partition;
import kafkalab.page.cluster.ClusterSnapshot.Position;
import kafkalab.page.cluster.ClusterSnapshot.Topic;
import org.apache.kafka.clients.admin.SharePartitionOffsetInfo;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PositionsTests {

	private static final List<Topic> TOPICS = List.of(topic("first-topic", 14, 16), topic("my-topic", 3));

	@Test
	void lagIsTheDistanceToTheEnd() {
		assertThat(positions("classic", Positions.committed(Map.of(partition(0), new OffsetAndMetadata(12)))))
			.contains(new Position("first-topic", 0, 12L, 14L, 2L));
	}

	@Test
	void aGroupThatCommittedNothingHasNoLagYet() {
		Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
		offsets.put(partition(1), null);
		assertThat(positions("classic", Positions.committed(offsets)))
			.contains(new Position("first-topic", 1, null, 16L, null));
	}

	@Test
	void hasEveryPartitionOfATopicThatTheGroupReadsAndNoOther() {
		assertThat(positions("classic", List.of(), new Assigned("first-topic", 1))).containsExactly(
				new Position("first-topic", 0, null, 14L, null), new Position("first-topic", 1, null, 16L, null));
	}

	@Test
	void aCommitReadAfterTheEndIsNoNegativeLag() {
		assertThat(positions("consumer", Positions.committed(Map.of(partition(0), new OffsetAndMetadata(15)))))
			.contains(new Position("first-topic", 0, 15L, 14L, 0L));
	}

	@Test
	void takesTheLagOfAShareGroupFromItsCoordinator() {
		assertThat(positions("share",
				Positions
					.shared(Map.of(partition(0), new SharePartitionOffsetInfo(10, Optional.empty(), Optional.of(1L))))))
			.contains(new Position("first-topic", 0, 10L, 14L, 1L));
	}

	@Test
	void keepsThePositionInATopicThatIsGone() {
		assertThat(positions("classic",
				Positions.committed(Map.of(new TopicPartition("gone", 0), new OffsetAndMetadata(5)))))
			.containsExactly(new Position("gone", 0, 5L, null, null));
	}

	@Test
	void countsAnOlderSnapshotsPositionsAnew() {
		List<Position> older = positions("classic",
				Positions.committed(Map.of(partition(0), new OffsetAndMetadata(12))));
		List<Topic> later = List.of(topic("first-topic", 20, 16));
		assertThat(Positions.against(later, List.of(group("classic", older))).get(0).positions())
			.contains(new Position("first-topic", 0, 12L, 20L, 8L));
	}

	private static List<Position> positions(String type, List<Position> committed, Assigned... assignment) {
		return Positions.against(TOPICS, List.of(group(type, committed, assignment))).get(0).positions();
	}

	private static Group group(String type, List<Position> committed, Assigned... assignment) {
		return new Group("first-group", 0, "A", type, "range", "Stable", null, 1,
				List.of(new Member("m", "consumer-8000", "127.0.0.1", null, "8000", List.of(assignment))), committed);
	}

	private static TopicPartition partition(int number) {
		return new TopicPartition("first-topic", number);
	}

	private static Topic topic(String name, long... ends) {
		List<Partition> partitions = new java.util.ArrayList<>();
		for (int i = 0; i < ends.length; i++) {
			partitions.add(new Partition(i, 1, List.of(1, 2), List.of(1, 2), 0, ends[i]));
		}
		return new Topic(name, partitions);
	}

}
