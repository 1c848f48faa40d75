package kafkalab.tests.guide;

import java.time.Duration;

import kafkalab.tests.guide.script.Action;
import kafkalab.tests.guide.script.CheckList;
import kafkalab.tests.guide.script.Section;
import kafkalab.tests.guide.script.Stage;

/**
 * How much of the guide was done, and how long it took.
 */
record Tally(int commands, int checks, int pageActions, Duration time) {

	static final Tally NOTHING = new Tally(0, 0, 0, Duration.ZERO);

	static Tally of(Section section, Duration time) {
		int checks = section.given().checks().size();
		int pageActions = 0;
		for (Stage stage : section.stages()) {
			CheckList list = stage.checks();
			checks += (list != null) ? list.checks().size() : 0;
			pageActions += stage.actions().stream().mapToInt(Tally::onPage).sum();
		}
		return new Tally(section.commands().size(), checks, pageActions, time);
	}

	private static int onPage(Action action) {
		if (action instanceof Action.Click click) {
			return click.times();
		}
		return (action instanceof Action.Run || action instanceof Action.Interrupt) ? 0 : 1;
	}

	Tally plus(Tally other) {
		return new Tally(this.commands + other.commands, this.checks + other.checks,
				this.pageActions + other.pageActions, this.time.plus(other.time));
	}

	@Override
	public String toString() {
		return "%d commands, %d checks, %d page actions, %d s".formatted(this.commands, this.checks, this.pageActions,
				this.time.toSeconds());
	}

}
