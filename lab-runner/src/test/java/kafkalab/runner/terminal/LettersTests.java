package kafkalab.runner.terminal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LettersTests {

	@Test
	void areLostWhereJavaHasPutItsOwnInTheirPlace() {
		assertThat(Letters.areLost("send", "first-topic", "Gr\uFFFD\uFFFDe")).isTrue();
		assertThat(Letters.areLost("send", "first-topic", "Grüße")).isFalse();
	}

}
