package kafkalab.tests.guide.terminal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A terminal is worth nothing as a witness unless it sees what a person would.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs that run here are not there")
class TerminalTests {

	@AutoClose
	private final Terminal terminal = Terminal.open(Path.of(".."),
			Map.of("GREETING", "hello", "PATH", System.getenv("PATH")));

	@Test
	void tellsHowACommandEnded() {
		type("true");
		assertThat(this.terminal.status()).isZero();
		type("sh -c 'exit 7'");
		assertThat(this.terminal.status()).isEqualTo(7);
		type("./no-such-command");
		assertThat(this.terminal.status()).isEqualTo(127);
	}

	@Test
	void theCommandItselfIsNoOutput() {
		int mark = this.terminal.mark();
		type("printf '%s, %s\\n' \"$GREETING\" \\\nworld");
		assertThat(this.terminal.printedSince(mark)).isEqualTo("hello, world\n");
		type("echo again");
		assertThat(this.terminal.printedSince(mark)).isEqualTo("hello, world\nagain\n");
		assertThat(this.terminal.screen()).contains("printf", "world");
	}

	@Test
	void showsTextsWithoutTheirColours() {
		int mark = this.terminal.mark();
		type("printf '\\033[1;32mgreen\\033[0m \\033]0;a title\\007and plain\\n'");
		assertThat(this.terminal.printedSince(mark)).isEqualTo("green and plain\n");
	}

	@Test
	void aCommandThatGoesOnEndsWithCtrlC() {
		this.terminal.type("sleep 1000");
		assertThat(this.terminal.isFree()).isFalse();
		await().until(() -> this.terminal.running().size() == 1);
		this.terminal.pressCtrlC();
		await().until(this.terminal::isFree);
		assertThat(this.terminal.status()).isEqualTo(130);
		assertThat(this.terminal.running()).isEmpty();
	}

	@Test
	void nothingIsLeftWhenItIsClosed() {
		this.terminal.type("sh -c 'sleep 1000 & sleep 1001'");
		await().until(() -> this.terminal.running().size() == 3);
		this.terminal.close();
		assertThat(this.terminal.running()).isEmpty();
	}

	private void type(String command) {
		this.terminal.type(command);
		await().atMost(Duration.ofSeconds(10)).until(this.terminal::isFree);
	}

}
