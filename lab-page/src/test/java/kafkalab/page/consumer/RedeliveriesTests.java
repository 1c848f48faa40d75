package kafkalab.page.consumer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RedeliveriesTests {

	private final Redeliveries redeliveries = new Redeliveries();

	@Test
	void tellsWhatAGroupReceivesAgain() {
		assertThat(isAgain("first-group", 0, 7)).isFalse();
		assertThat(isAgain("first-group", 0, 7)).isTrue();
	}

	@Test
	void keepsGroupsAndPartitionsApart() {
		isAgain("first-group", 0, 7);
		assertThat(isAgain("second-group", 0, 7)).isFalse();
		assertThat(isAgain("first-group", 1, 7)).isFalse();
	}

	@Test
	void remembersOlderEventsThatAreReadLater() {
		isAgain("first-group", 0, 1_000_000);
		assertThat(isAgain("first-group", 0, 999_990)).isFalse();
		assertThat(isAgain("first-group", 0, 999_990)).isTrue();
		assertThat(isAgain("first-group", 0, 1_000_000)).isTrue();
	}

	@Test
	void forgetsRatherThanGrows() {
		isAgain("first-group", 0, 1);
		assertThat(isAgain("first-group", 0, 10_000_000_000L)).isFalse();
		assertThat(isAgain("first-group", 0, 10_000_000_000L)).isTrue();
		assertThat(isAgain("first-group", 0, 1)).isFalse();
	}

	private boolean isAgain(String group, int partition, long offset) {
		return this.redeliveries.isAgain(group, "first-topic", partition, offset);
	}

}
