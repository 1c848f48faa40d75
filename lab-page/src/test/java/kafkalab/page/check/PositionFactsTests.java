package kafkalab.page.check;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PositionFactsTests {

	private final TestLab lab = new TestLab().send("first-topic", 0, 5)
		.send("first-topic", 1, 5)
		.consumer(8000, "first-group", 0, 1)
		.commit("first-group", "first-topic", 0, 5L)
		.commit("first-group", "first-topic", 1, 5L);

	@Test
	void addsUpTheLag() {
		assertThat(this.lab.judge("first-group has no lag").holds()).isTrue();
		assertThat(this.lab.judge("first-group lags").words()).isEqualTo("first-group has no lag.");
		this.lab.send("first-topic", 0, 3).send("first-topic", 1, 1);
		assertThat(this.lab.judge("first-group lags by 4").holds()).isTrue();
		assertThat(this.lab.judge("first-group lags").words()).isEqualTo("first-group lags by 4 events");
		assertThat(this.lab.judge("first-group lags by 3").holds()).isFalse();
		assertThat(this.lab.judge("first-group has no lag").words()).isEqualTo("first-group lags by 4 events.");
		assertThat(this.lab.judge("By how many events does first-group lag?", "4").holds()).isTrue();
		assertThat(this.lab.judge("By how many events does first-group lag?", "0").holds()).isFalse();
	}

	@Test
	void doesNotTakeAnUnknownPositionForNoLag() {
		this.lab.commit("first-group", "first-topic", 1, null);
		assertThat(this.lab.judge("first-group has no lag").words()).contains("no committed position yet");
		assertThat(this.lab.judge("nobody has no lag").holds()).isFalse();
	}

	@Test
	void knowsWhereAGroupStands() {
		assertThat(this.lab.judge("first-group stands at the end of first-topic").holds()).isTrue();
		assertThat(this.lab.judge("first-group stands at the beginning of first-topic").words())
			.isEqualTo("first-group stands at offset 5 of P0, not at 0.");
		this.lab.commit("first-group", "first-topic", 0, 2L).commit("first-group", "first-topic", 1, 2L);
		assertThat(
				this.lab.judge("first-group stands 3 events before the end of each partition of first-topic").holds())
			.isTrue();
		this.lab.commit("first-group", "first-topic", 0, 0L).commit("first-group", "first-topic", 1, 0L);
		assertThat(this.lab.judge("first-group stands at the beginning of first-topic").holds()).isTrue();
		assertThat(
				this.lab.judge("first-group stands 9 events before the end of each partition of first-topic").holds())
			.as("not before the log's beginning")
			.isTrue();
	}

}
