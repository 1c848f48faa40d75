package kafkalab.page.check;

import kafkalab.page.history.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GroupFactsTests {

	private final TestLab lab = new TestLab().consumer(8000, "first-group", 0, 1);

	@Test
	void hasNotRebalancedWhenEverybodyKeptWhatTheyHad() {
		this.lab.begin().consumer(8001, "second-group", 0, 1).happened(Kind.JOINED, "Second Consumer", "second-group");
		assertThat(this.lab.judge("first-group has not rebalanced").holds()).isTrue();
		assertThat(this.lab.judge("first-group has rebalanced").holds()).isFalse();
		assertThat(this.lab.judge("second-group has rebalanced").holds()).isTrue();
	}

	@Test
	void hasRebalancedWhenSomebodyCameOrPartitionsMoved() {
		this.lab.begin().happened(Kind.JOINED, "Second Consumer", "first-group");
		assertThat(this.lab.judge("first-group has not rebalanced").words()).contains("Second Consumer JOINED");
		TestLab moved = new TestLab().consumer(8000, "first-group", 0, 1).begin().consumer(8000, "first-group", 0);
		assertThat(moved.judge("first-group has not rebalanced").holds()).isFalse();
	}

	@Test
	void knowsStateTypeAndCoordinator() {
		assertThat(this.lab.judge("first-group is Stable").holds()).isTrue();
		assertThat(this.lab.judge("first-group is a classic group").holds()).isTrue();
		assertThat(this.lab.judge("first-group is a consumer group").words())
			.isEqualTo("first-group is a classic group.");
		this.lab.coordinator("first-group", 1).begin();
		assertThat(this.lab.judge("first-group has a new coordinator").holds()).isFalse();
		this.lab.coordinator("first-group", 2);
		assertThat(this.lab.judge("first-group has a new coordinator").words())
			.isEqualTo("kafka2 coordinates first-group, after kafka1");
		assertThat(this.lab.judge("Which broker coordinates first-group?", "Kafka2 ").holds()).isTrue();
		assertThat(this.lab.judge("Which broker coordinates first-group?", "kafka1").words())
			.isEqualTo("it is not kafka1.");
		assertThat(this.lab.judge("Which broker coordinates first-group?").words()).contains("waits for your answer");
	}

}
