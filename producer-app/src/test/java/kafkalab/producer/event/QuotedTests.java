package kafkalab.producer.event;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuotedTests {

	@Test
	void repeatsWhatIsShort() {
		assertThat(Quoted.of("my-key")).isEqualTo("\"my-key\"");
	}

	@Test
	void cutsWhatIsLong() {
		assertThat(Quoted.of("x".repeat(61))).isEqualTo('"' + "x".repeat(60) + "…\"");
	}

	@Test
	void staysOnOneLine() {
		assertThat(Quoted.of("a\r\nb\u0000")).isEqualTo("\"a??b?\"");
	}

}
