package kafkalab.page.check;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AssignmentFactsTests {

	private final TestLab lab = new TestLab().topic("my-topic", 3);

	@Test
	void seesWhoSharesWhat() {
		this.lab.consumer(8000, "team", "my-topic", 0, 1).consumer(8001, "team", "my-topic", 2);
		Verdict verdict = this.lab.judge("team shares my-topic as 2 + 1");
		assertThat(verdict.holds()).isTrue();
		assertThat(verdict.words()).isEqualTo("First Consumer owns P0 and P1 and Second Consumer owns P2");
	}

	@Test
	void namesPartitionsThatHaveNoOwnerYet() {
		this.lab.consumer(8000, "team", "my-topic", 0).consumer(8001, "team", "my-topic", 2);
		Verdict verdict = this.lab.judge("team shares my-topic as 2 + 1");
		assertThat(verdict.words()).isEqualTo("P1 of my-topic has no owner in team yet.");
	}

	@Test
	void doesNotTakeTwoOwnersOfAPartitionForSharing() {
		this.lab.consumer(8000, "team", "my-topic", 0, 1).consumer(8001, "team", "my-topic", 1, 2);
		assertThat(this.lab.judge("team shares my-topic as 2 + 2").holds()).isFalse();
	}

	@Test
	void tellsAnotherShareAndWhoIsMissing() {
		this.lab.consumer(8000, "team", "my-topic", 0, 1, 2);
		assertThat(this.lab.judge("team shares my-topic as 2 + 1").words())
			.isEqualTo("team has only 1 member: First Consumer.");
		this.lab.consumer(8001, "team", "my-topic");
		assertThat(this.lab.judge("team shares my-topic as 2 + 1").words())
			.isEqualTo("team shares the 3 partitions of my-topic as 3 + 0.");
	}

	@Test
	void tellsWhoOwnsAPartitionInstead() {
		this.lab.consumer(8000, "first-group", 0).consumer(8001, "first-group", 1);
		assertThat(this.lab.judge("Second Consumer owns P1").holds()).isTrue();
		assertThat(this.lab.judge("First Consumer owns P0 and P1").words())
			.isEqualTo("First Consumer owns P0; P1 belongs to Second Consumer.");
	}

	@Test
	void countsPartitions() {
		this.lab.consumer(8000, "team", "my-topic", 0, 2);
		assertThat(this.lab.judge("First Consumer owns 2 partitions").holds()).isTrue();
		assertThat(this.lab.judge("First Consumer owns 1 partition").holds()).isFalse();
	}

	@Test
	void isNotMisledByBrokersThatListWhatIsGivenUpAlready() {
		this.lab.consumer(8000, "team", "first-topic", 0).consumer(8001, "team", "first-topic", 1);
		assertThat(this.lab.judge("team shares first-topic as 1 + 1").holds()).isTrue();
		this.lab.reads("team", 8000, 0).reads("team", 8001);
		assertThat(this.lab.judge("team shares first-topic as 1 + 1").words())
			.isEqualTo("P1 of first-topic has no owner in team yet.");
		assertThat(this.lab.judge("Second Consumer owns P1").words()).isEqualTo("Second Consumer owns nothing.");
	}

}
