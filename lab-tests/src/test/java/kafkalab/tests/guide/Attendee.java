package kafkalab.tests.guide;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;

import kafkalab.tests.guide.BrokerAnswers.Answers;
import kafkalab.tests.guide.ChecksOnPage.Checked;
import kafkalab.tests.guide.ChecksOnPage.Listed;
import kafkalab.tests.guide.script.Action;
import kafkalab.tests.guide.script.Check;
import kafkalab.tests.guide.script.CheckList;
import kafkalab.tests.guide.script.Sight;
import kafkalab.tests.guide.script.Stage;
import kafkalab.tests.guide.terminal.ExpectedText;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who does one stage after the other, and believes nothing that is not to be
 * seen.
 */
final class Attendee {

	/** How long until checks have passed. */
	private final Duration patience;

	/** How long until a text is there that only has to be seen. */
	private final Duration soon;

	private final Terminals terminals;

	private final SectionPage page;

	private final BrokerAnswers brokers;

	Attendee(Terminals terminals, SectionPage page, BrokerAnswers brokers, Duration patience) {
		this.terminals = terminals;
		this.page = page;
		this.brokers = brokers;
		this.patience = patience;
		this.soon = Patiently.soon(patience);
	}

	/** Waits for what is given at the start of a section. */
	void expectGiven(CheckList given) {
		awaitPassed(given);
	}

	void play(Stage stage) {
		CheckList checks = stage.checks();
		if (checks != null) {
			expectNothingPassedYet(checks);
		}
		this.terminals.mark();
		stage.actions().forEach((action) -> act(action, checks));
		if (checks != null) {
			awaitPassed(checks);
		}
		stage.sights().forEach(this::see);
	}

	private void expectNothingPassedYet(CheckList checks) {
		Patiently.await(Patiently.SOON, () -> !listed(checks).isWaiting(),
				() -> checks.place() + ": this list does not begin, although all before has passed");
		// A check that has been looked at is passed, or the page says why not
		Patiently.await(Patiently.SOON, () -> listed(checks).isPassed() || listed(checks).isJudged(),
				() -> checks.place() + ": the page does not say what this list waits for:" + told(checks, false));
		if (listed(checks).checks().stream().anyMatch(Checked::isPassed)) {
			throw new AssertionError("This passes before anything is done:" + told(checks, true));
		}
	}

	private void awaitPassed(CheckList checks) {
		Patiently.await(this.patience, () -> listed(checks).isPassed(),
				() -> "This does not come true:" + told(checks, false));
	}

	private Listed listed(CheckList checks) {
		Listed listed = this.page.checks().list(checks.number());
		if (listed == null || listed.checks().size() != checks.checks().size()) {
			throw new AssertionError("%s: the page shows %s here, not the %d checks that are written".formatted(
					checks.place(), (listed != null) ? listed.checks().size() : "nothing", checks.checks().size()));
		}
		return listed;
	}

	/** What the page says about those checks that are passed, or are not. */
	private String told(CheckList checks, boolean passed) {
		Listed listed = listed(checks);
		StringBuilder told = new StringBuilder();
		for (int i = 0; i < checks.checks().size(); i++) {
			Check check = checks.checks().get(i);
			if (listed.checks().get(i).isPassed() == passed) {
				told.append("\n  %s: \"%s\" – %s".formatted(check.place(), check.text(),
						listed.checks().get(i).verdict().replaceAll("\\s+", " ")));
			}
		}
		return told.toString();
	}

	private void act(Action action, @Nullable CheckList checks) {
		if (action instanceof Action.Run typing) {
			this.terminals.run(typing.terminal(), typing.command());
		}
		else if (action instanceof Action.Interrupt interrupt) {
			this.terminals.interrupt(interrupt.terminal(), interrupt.place());
		}
		else if (action instanceof Action.Answer) {
			answer(Objects.requireNonNull(checks));
		}
		else {
			this.page.act(action);
		}
	}

	/** First wrongly, which must not pass. */
	private void answer(CheckList checks) {
		for (int i = 0; i < checks.checks().size(); i++) {
			Check check = checks.checks().get(i);
			if (check.isQuestion()) {
				Answers answers = this.brokers.to(check.text());
				this.page.checks().answer(checks.number(), i, answers.wrong());
				expectRefused(checks, i, answers.wrong());
				this.page.checks().answer(checks.number(), i, answers.right());
			}
		}
	}

	private void expectRefused(CheckList checks, int number, String answer) {
		Check check = checks.checks().get(number);
		Supplier<Checked> shown = () -> listed(checks).checks().get(number);
		Patiently.await(this.soon, () -> shown.get().isPassed() || shown.get().verdict().contains(answer),
				() -> "%s: the page does not say that the answer %s is wrong".formatted(check.place(), answer));
		if (shown.get().isPassed()) {
			throw new AssertionError(
					"%s: the wrong answer %s passes: \"%s\"".formatted(check.place(), answer, check.text()));
		}
	}

	private void see(Sight sight) {
		if (sight instanceof Sight.InTerminal terminal) {
			this.terminals.awaitText(terminal.terminal(), terminal.text(), terminal.place());
		}
		else if (sight instanceof Sight.OnCard card) {
			awaitText(() -> this.page.card(card.consumer()), sight, "the card of " + card.consumer());
		}
		else {
			awaitText(this.page::live, sight, "the page");
		}
	}

	private void awaitText(Supplier<String> seen, Sight sight, String what) {
		Patiently.await(this.soon, () -> ExpectedText.isIn(seen.get(), sight.text()),
				() -> "%s: %s does not show \"%s\". It shows:\n%s".formatted(sight.place(), what, sight.text(),
						seen.get()));
	}

}
