package kafkalab.runner.terminal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TerminalTextTests {

	@ParameterizedTest
	@CsvSource({ "first-group, first-group", "Grüße 日本 😀, Grüße 日本 😀", "'a\u001B[2Jb', 'a\\u001b[2Jb'",
			"'one\ntwo\tthree\r', 'one\\u000atwo\\u0009three\\u000d'", "'a\u202Eb', 'a\\u202eb'",
			"'a\u2028b', 'a\\u2028b'", "'a\u0085b\u009B', 'a\\u0085b\\u009b'" })
	void showsANameOnOneLineWhateverItHolds(String name, String shown) {
		assertThat(TerminalText.name(name)).isEqualTo(shown);
	}

	@Test
	void cutsALongName() {
		assertThat(TerminalText.name("x".repeat(3000))).isEqualTo("x".repeat(60) + "...");
		assertThat(TerminalText.name("x".repeat(60))).isEqualTo("x".repeat(60));
	}

	@Test
	void cutsBetweenCharactersAndNotInsideOne() {
		assertThat(TerminalText.name("😀".repeat(61))).isEqualTo("😀".repeat(60) + "...");
	}

	@Test
	void keepsTheLinesOfAMessage() {
		assertThat(TerminalText.lines("first\n\tsecond\u001B]0;title\u0007"))
			.isEqualTo("first\n\tsecond\\u001b]0;title\\u0007");
	}

}
