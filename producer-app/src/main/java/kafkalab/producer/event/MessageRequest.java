package kafkalab.producer.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /send-message}.
 */
record MessageRequest(@Nullable String topic, @Nullable String value, @Nullable Integer partition,
		@Nullable String key) {

	static final String EXAMPLE = "{\"topic\": \"my-topic\", \"value\": \"any text\"}";

	SendOrder toOrder(Instant now) {
		if (this.topic == null) {
			throw RefusedException.missing("topic", EXAMPLE);
		}
		if (this.value == null) {
			throw RefusedException.missing("value", EXAMPLE);
		}
		return new SendOrder(this.topic, this.key, this.partition, Partitioning.ROUND_ROBIN, 1, now, this.value);
	}

}
