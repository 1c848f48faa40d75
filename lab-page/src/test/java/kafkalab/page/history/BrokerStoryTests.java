package kafkalab.page.history;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import kafkalab.page.cluster.ClusterSnapshot;
import kafkalab.page.cluster.ClusterSnapshot.Broker;
import kafkalab.page.cluster.ClusterSnapshot.Partition;
import kafkalab.page.cluster.ClusterSnapshot.Topic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BrokerStoryTests {

	private static final ClusterSnapshot HEALTHY = snapshot(true, topic(2, 1, 2));

	@Test
	void tellsNothingWhereNothingChanged() {
		assertThat(BrokerStory.between(HEALTHY, snapshot(true, topic(2, 1, 2)))).isEmpty();
	}

	@Test
	void tellsABrokerThatStopsAndTheLeadersThatMove() {
		assertThat(texts(HEALTHY, snapshot(false, topic(2, null, 2)))).containsExactly("kafka1 stopped.",
				"P0 of first-topic has no leader; sends to it wait.",
				"P0 and P1 of first-topic: 1 of 2 replicas in sync, on kafka2.");
		assertThat(texts(snapshot(false, topic(2, null, 2)), snapshot(false, topic(2, 2, 2))))
			.contains("kafka2 leads P0 of first-topic now.");
	}

	@Test
	void tellsThatItIsBack() {
		assertThat(texts(snapshot(false, topic(2, 2, 2)), HEALTHY)).containsExactly("kafka1 is up again.",
				"kafka1 leads P0 of first-topic now.",
				"P0 and P1 of first-topic: 2 of 2 replicas in sync, on kafka1 and kafka2.");
	}

	@Test
	void tellsAboutPartitionsThatWereAdded() {
		assertThat(texts(HEALTHY, snapshot(true, topic(4, 1, 2))))
			.containsExactly("Topic first-topic has 4 partitions now, instead of 2.");
	}

	private static List<String> texts(ClusterSnapshot before, ClusterSnapshot after) {
		return BrokerStory.between(before, after).stream().map(Happening::text).toList();
	}

	private static ClusterSnapshot snapshot(boolean firstUp, Topic topic) {
		List<Integer> inSync = firstUp ? List.of(1, 2) : List.of(2);
		List<Partition> partitions = topic.partitions()
			.stream()
			.map((each) -> new Partition(each.partition(), each.leader(), each.replicas(), inSync, 0, 5))
			.toList();
		return new ClusterSnapshot(Instant.EPOCH, true, null, "test", 3,
				List.of(new Broker(1, "kafka1", "localhost", 9093, firstUp),
						new Broker(2, "kafka2", "localhost", 9094, true)),
				List.of(new Topic(topic.name(), partitions)), List.of());
	}

	private static Topic topic(int partitions, @Nullable Integer evenLeader, Integer oddLeader) {
		return new Topic("first-topic",
				IntStream.range(0, partitions)
					.mapToObj((id) -> new Partition(id, (id % 2 == 0) ? evenLeader : oddLeader, List.of(1, 2),
							List.of(1, 2), 0, 5))
					.toList());
	}

}
