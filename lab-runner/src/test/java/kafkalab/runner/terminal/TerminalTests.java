package kafkalab.runner.terminal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

import static org.assertj.core.api.Assertions.assertThat;

class TerminalTests {

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@Test
	void saysWhatAStepHasDoneAndHowLongItTook() {
		terminal(Ansi.OFF).step("producer", "http://localhost:8081", Duration.ofMillis(2345));
		assertThat(this.out.toString()).matches("  producer  http://localhost:8081 +2\\.3 s\\R");
	}

	@Test
	void putsTheCureBelowTheFailure() {
		terminal(Ansi.OFF).fail("It broke.\nTwice.", "Mend it.");
		assertThat(this.err.toString()).isEqualToNormalizingNewlines("lab: It broke.\n     Twice.\n     Mend it.\n");
	}

	@Test
	void isColouredOnlyWhereSomebodySeesIt() {
		terminal(Ansi.OFF).strong("http://localhost:8081");
		assertThat(this.out.toString()).doesNotContain("\u001b");
		terminal(Ansi.ON).strong("http://localhost:8081");
		assertThat(this.out.toString()).contains("\u001b[1mhttp://localhost:8081\u001b[0m");
	}

	@Test
	void countsInWords() {
		assertThat(Terminal.count(1, "partition")).isEqualTo("1 partition");
		assertThat(Terminal.count(2, "partition")).isEqualTo("2 partitions");
	}

	private Terminal terminal(Ansi ansi) {
		return new Terminal(new PrintWriter(this.out), new PrintWriter(this.err), ansi);
	}

}
