package kafkalab.tests.guide.script;

/**
 * Something that the reader is told to do.
 */
public sealed interface Action {

	Place place();

	/** Types a command into a terminal. */
	record Run(Place place, int terminal, Command command) implements Action {
	}

	/** Presses Ctrl+C in a terminal. */
	record Interrupt(Place place, int terminal) implements Action {
	}

	/** Clicks Send Event, perhaps at the pace of a person who looks on. */
	record Click(Place place, int times, boolean paced) implements Action {
	}

	/** Sets a field of the send panel. */
	record Choose(Place place, String label, String value) implements Action {
	}

	/** Opens one of the page's tabs. */
	record OpenTab(Place place, String name) implements Action {
	}

	/** Opens the page a second time. */
	record OpenAnotherPage(Place place) implements Action {
	}

	/** Answers the questions among the checks below. */
	record Answer(Place place) implements Action {
	}

	/**
	 * Chooses an answer before anything is done.
	 *
	 * @param question which of the section's questions it is, counted from 0
	 */
	record Predict(Place place, int question, String answer) implements Action {
	}

}
