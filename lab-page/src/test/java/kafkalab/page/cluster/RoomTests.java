package kafkalab.page.cluster;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoomTests {

	private final Room room = new Room(100, 10);

	@Test
	void givesEverybodyAllWhereThereIsRoom() {
		assertThat(this.room.each(List.of(90, 0, 10))).isGreaterThan(90);
	}

	@Test
	void givesEverybodyTheSameShareWhereSomebodyHasTooMany() {
		assertThat(this.room.each(List.of(10_000, 3, 0))).isEqualTo(50);
	}

	@Test
	void givesEverybodySomething() {
		assertThat(this.room.each(java.util.Collections.nCopies(500, 10_000))).isEqualTo(10);
	}

}
