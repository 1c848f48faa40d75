package kafkalab.producer.event;

import java.util.List;

import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PartitionsTests {

	private static final Node KAFKA1 = new Node(1, "localhost", 9093);

	private static final Node KAFKA2 = new Node(2, "localhost", 9094);

	@Test
	void nameTheirLeaders() {
		Partitions partitions = new Partitions(List.of(partition(1, KAFKA2), partition(0, KAFKA1)));
		assertThat(partitions.leaderOf(0)).isEqualTo("kafka1");
		assertThat(partitions.leaderOf(1)).isEqualTo("kafka2");
		assertThat(partitions.count()).isEqualTo(2);
	}

	@Test
	void areNotAvailableWithoutALeader() {
		Partitions partitions = new Partitions(List.of(partition(0, KAFKA1), partition(1, null)));
		assertThat(partitions.available()).containsExactly(0);
		assertThat(partitions.leaderless()).containsExactly(1);
		assertThat(partitions.leaderOf(1)).isEqualTo("a broker that has left since");
	}

	@Test
	void areAllTriedIfNoneHasALeader() {
		Partitions partitions = new Partitions(List.of(partition(0, null), partition(1, null)));
		assertThat(partitions.available()).containsExactly(0, 1);
	}

	private static PartitionInfo partition(int number, @Nullable Node leader) {
		return new PartitionInfo("first-topic", number, leader, new Node[0], new Node[0]);
	}

}
