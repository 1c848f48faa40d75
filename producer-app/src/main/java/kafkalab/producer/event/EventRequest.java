package kafkalab.producer.event;

import java.time.Instant;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /events}.
 */
record EventRequest(@Nullable String topic, @Nullable String key, @Nullable Integer partition, @Nullable String clicked,
		@Nullable Integer count, @Nullable String partitioning) {

	static final String EXAMPLE = "{\"topic\": \"first-topic\", \"count\": 1, \"partitioning\": \"round-robin\"}";

	SendOrder toOrder(String defaultTopic, Instant now) {
		return new SendOrder((this.topic != null) ? this.topic : defaultTopic, this.key, this.partition,
				(this.partitioning != null) ? Partitioning.named(this.partitioning) : Partitioning.ROUND_ROBIN,
				(this.count != null) ? this.count : 1, (this.clicked != null) ? instant(this.clicked) : now, null);
	}

	private static Instant instant(String clicked) {
		try {
			return Instant.parse(clicked);
		}
		catch (DateTimeParseException ex) {
			throw RefusedException.notATime(clicked);
		}
	}

}
