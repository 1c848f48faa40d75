package kafkalab.tests.guide.script;

import java.util.List;

/**
 * What is written in the guide in a way that cannot be done or checked, all of it
 * together.
 */
public final class UnreadableGuideException extends RuntimeException {

	UnreadableGuideException(List<String> errors) {
		super("The guide says what nobody can follow:\n  " + String.join("\n  ", errors));
	}

}
