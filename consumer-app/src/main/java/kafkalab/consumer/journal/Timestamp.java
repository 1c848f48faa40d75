package kafkalab.consumer.journal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/**
 * Times as the lab writes them: ISO 8601, UTC, always with milliseconds.
 */
final class Timestamp {

	private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

	private Timestamp() {
	}

	static String of(Instant instant) {
		return FORMAT.format(instant);
	}

}
