package kafkalab.page.cluster;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GroupColoursTests {

	private final GroupColours colours = new GroupColours();

	@Test
	void keepsBlueAndOrangeForTheGroupsOfTheGuide() {
		assertThat(this.colours.of("payments")).isEqualTo(2);
		assertThat(this.colours.of("second-group")).isEqualTo(1);
		assertThat(this.colours.of("first-group")).isZero();
	}

	@Test
	void givesEachFurtherGroupTheNextColourForGood() {
		assertThat(this.colours.of("b")).isEqualTo(2);
		assertThat(this.colours.of("a")).isEqualTo(3);
		assertThat(this.colours.of("b")).isEqualTo(2);
	}

	@Test
	void hasALetterForEveryColour() {
		assertThat(GroupColours.letter(0)).isEqualTo("A");
		assertThat(GroupColours.letter(25)).isEqualTo("Z");
		assertThat(GroupColours.letter(26)).isEqualTo("AA");
		assertThat(GroupColours.letter(53)).isEqualTo("BB");
	}

}
