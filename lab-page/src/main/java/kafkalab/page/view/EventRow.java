package kafkalab.page.view;

import java.time.Instant;

import kafkalab.page.Wording;
import kafkalab.page.consumer.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event on a consumer's card.
 *
 * @param produced the time from the click to the producer
 * @param consumed the time from the producer to the consumer, or the time of day
 * @param text what came instead of a lab event
 */
record EventRow(String id, String at, String clicked, String produced, String consumed, @Nullable String text) {

	private static final String UNKNOWN = "–";

	static EventRow of(ReceivedEvent row) {
		Instant sent = (row.produced() != null) ? row.produced() : row.clicked();
		return new EventRow((row.id() != null) ? row.id().toString() : UNKNOWN,
				"P%d@%d".formatted(row.partition(), row.offset()),
				(row.clicked() != null) ? Wording.clock(row.clicked()) : UNKNOWN, delay(row.clicked(), row.produced()),
				(sent != null) ? delay(sent, row.consumed()) : timeOfDay(row.consumed()), row.value());
	}

	private static String delay(@Nullable Instant from, @Nullable Instant to) {
		return (from != null && to != null) ? Wording.delay(from, to) : UNKNOWN;
	}

	private static String timeOfDay(@Nullable Instant instant) {
		return (instant != null) ? Wording.clock(instant).substring(0, "HH:mm:ss".length()) : UNKNOWN;
	}

}
