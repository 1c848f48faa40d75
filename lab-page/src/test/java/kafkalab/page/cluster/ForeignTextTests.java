package kafkalab.page.cluster;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ForeignTextTests {

	@Test
	void leavesWhatPeopleWriteAsItIs() {
		assertThat(ForeignText.name("first-group")).isEqualTo("first-group");
		assertThat(ForeignText.of("für 😀\n\tשלום", 100)).isEqualTo("für 😀\n\tשלום");
	}

	@Test
	void takesTheirPowerFromSignsThatRuleOtherText() {
		assertThat(ForeignText.name("a\u001b[2Jb\u202ec\nd\u0000")).isEqualTo("a\ufffd[2Jb\ufffdc\ufffdd\ufffd");
		assertThat(ForeignText.of("a\u2066b", 100)).isEqualTo("a\ufffdb");
	}

	@Test
	void cutsWhatIsTooLongBetweenCharacters() {
		assertThat(ForeignText.of("😀".repeat(100), 5)).isEqualTo("😀😀…");
	}

	@Test
	void tellsLongNamesThatBeginAlikeApart() {
		String one = ForeignText.name("x".repeat(30_000) + "1");
		String other = ForeignText.name("x".repeat(30_000) + "2");
		assertThat(one).hasSizeLessThanOrEqualTo(ForeignText.LONGEST_NAME).isNotEqualTo(other);
	}

}
