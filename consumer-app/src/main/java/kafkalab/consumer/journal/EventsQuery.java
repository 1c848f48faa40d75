package kafkalab.consumer.journal;

import java.time.Duration;
import java.util.Map;

import kafkalab.app.ProblemException;

import org.springframework.http.HttpStatus;

/**
 * How a reader asks for events; what is more than allowed is cut down to what is.
 */
record EventsQuery(long after, int limit, Duration hold) {

	private static final int MAX_LIMIT = 5000;

	private static final int MAX_WAIT = 30;

	static EventsQuery of(Map<String, String> parameters) {
		return new EventsQuery(number(parameters, "after", 0, 0),
				(int) Math.min(number(parameters, "limit", 500, 1), MAX_LIMIT),
				Duration.ofSeconds(Math.min(number(parameters, "wait", 0, 0), MAX_WAIT)));
	}

	private static long number(Map<String, String> parameters, String name, long fallback, long min) {
		String text = parameters.getOrDefault(name, String.valueOf(fallback));
		try {
			long number = Long.parseLong(text);
			if (number >= min) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// Said below, as for a number that is too small
		}
		throw new ProblemException(HttpStatus.BAD_REQUEST, "This cannot be read from the journal",
				"%s is \"%s\", but must be a whole number from %s on. Allowed are after (the next of the last answer), limit (1 to %s) and wait (0 to %s seconds).",
				name, text, min, MAX_LIMIT, MAX_WAIT);
	}

}
