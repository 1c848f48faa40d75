package kafkalab.tests.guide.terminal;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a text that should be seen is compared with what is there.
 */
class ExpectedTextTests {

	@Test
	void dotsStandForAnything() {
		assertThat(ExpectedText.isIn("Ready in 7.0 s. Logs: /tmp/x", "Ready in … s. Logs: …")).isTrue();
		assertThat(ExpectedText.isIn("Ready in 7.0 s.", "Ready in … s. Logs: …")).isFalse();
		assertThat(ExpectedText.isIn("costs 1 (one)", "(one)")).isTrue();
		assertThat(ExpectedText.isIn("costs 1 one", "(one)")).isFalse();
	}

	@Test
	void blanksAreAlikeHoweverWide() {
		assertThat(ExpectedText.isIn("10\u202f000\u00a0events\nsent", "10 000   events sent")).isTrue();
	}

	@Test
	void linesComeInOrderAndOthersMayStandBetween() {
		String seen = "one\ntwo\nthree\n";
		assertThat(ExpectedText.missingLine(seen, List.of("one", "three"))).isEmpty();
		assertThat(ExpectedText.missingLine(seen, List.of("three", "one"))).hasValue("one");
		assertThat(ExpectedText.missingLine(seen, List.of("two", "two"))).hasValue("two");
		assertThat(ExpectedText.missingLine(seen, List.of("t…o", "four"))).hasValue("four");
	}

}
