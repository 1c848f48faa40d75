package kafkalab.tests.guide.script;

/**
 * A text that the reader should see, apart from the checks.
 */
public sealed interface Sight {

	Place place();

	String text();

	/** What a terminal has printed since the stage began. */
	record InTerminal(Place place, int terminal, String text) implements Sight {
	}

	/** What the card of a consumer shows. */
	record OnCard(Place place, String consumer, String text) implements Sight {
	}

	/** What the live part of the page shows. */
	record OnPage(Place place, String text) implements Sight {
	}

}
