package kafkalab.tests.guide;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

import kafkalab.tests.guide.script.Command;
import kafkalab.tests.guide.terminal.ExpectedText;
import kafkalab.tests.guide.terminal.Terminal;

/**
 * A command that was typed into a terminal, and what has come of it.
 *
 * @param mark where its output begins
 * @param where the terminal, as the guide calls it
 */
record TypedCommand(Command command, Terminal terminal, int mark, String where) {

	/** How long until a command that ends has ended, or one that goes on is ready. */
	private static final Duration PATIENCE = Duration.ofSeconds(120);

	/** For one that ends: waits for that. */
	void expectEnd() {
		Patiently.await(PATIENCE, this.terminal::isFree, () -> told("does not end"));
		int status = this.terminal.status();
		if (this.command.fails() == (status == 0)) {
			throw new AssertionError(told("should %s, but ended with exit status %d"
				.formatted(this.command.fails() ? "be refused" : "succeed", status)));
		}
		missing().ifPresent((line) -> {
			throw new AssertionError(told("does not print \"%s\"".formatted(line)));
		});
	}

	/** For one that goes on: waits for what it prints when it is ready. */
	void expectReady() {
		expectReady(Pattern.compile(""));
	}

	/** The same, and for a last line that the guide does not show. */
	void expectReady(Pattern last) {
		Patiently.await(PATIENCE,
				() -> this.terminal.isFree() || (missing().isEmpty() && last.matcher(printed()).find()),
				() -> told("does not print \"%s\"".formatted(missing().orElse(last.pattern()))));
		if (this.terminal.isFree()) {
			throw new AssertionError(
					told("should go on, but ended with exit status %d".formatted(this.terminal.status())));
		}
	}

	private Optional<String> missing() {
		return ExpectedText.missingLine(printed(), this.command.printed());
	}

	private String told(String what) {
		return "%s: the command in %s %s. It printed:\n%s".formatted(this.command.place(), this.where, what, printed());
	}

	private String printed() {
		return this.terminal.printedSince(this.mark);
	}

}
