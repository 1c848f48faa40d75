package kafkalab.page.check;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class VocabularyTests {

	private final TestLab lab = new TestLab().consumer(8000, "first-group", 0, 1);

	@Test
	void refusesASentenceThatNothingCanBeCheckedByAndNamesTheNearest() {
		assertThatExceptionOfType(UnknownSentenceException.class)
			.isThrownBy(() -> this.lab.judge("first-group has two members"))
			.withMessageContaining("\"first-group has two members\"")
			.satisfies((ex) -> assertThat(ex.nearest()).contains("{name} has {int} member(s)"));
	}

	@Test
	void refusesASentenceOfWhichOnlyOnePartIsKnown() {
		assertThatExceptionOfType(UnknownSentenceException.class)
			.isThrownBy(() -> this.lab.judge("first-group has 1 member, and all is well"))
			.withMessageContaining("\"all is well\"");
	}

	@Test
	void joinsPartsThatMustHoldAtTheSameTime() {
		Verdict both = this.lab.judge("first-group has 1 member, and First Consumer owns P0 and P1");
		assertThat(both.holds()).isTrue();
		assertThat(both.words()).contains("1 member: First Consumer", "owns P0 and P1");
		Verdict one = this.lab.judge("first-group has 1 member, and First Consumer owns P0");
		assertThat(one.holds()).isFalse();
		assertThat(one.words()).isEqualTo("First Consumer owns P0 and P1.");
	}

	@Test
	void readsSizesWithAndWithoutFactors() {
		TestLab crowd = new TestLab().topic("payments", 4);
		for (int port = 8000; port < 8006; port++) {
			crowd.consumer(port, "crowd", "payments", (port < 8004) ? new Integer[] { port - 8000 } : new Integer[0]);
		}
		assertThat(crowd.judge("crowd shares payments as 4 × 1 + 2 × 0").holds()).isTrue();
		assertThat(crowd.judge("crowd shares payments as 1 + 1 + 1 + 1 + 0 + 0").holds()).isTrue();
	}

}
