package kafkalab.app.sent;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the cluster acknowledged about one event: where it is stored.
 *
 * @param id the event's id, 0 for a text that is no lab event
 * @param broker the name of the partition's leader when the event was stored
 * @param clicked when the user asked for the event, by the sender's clock
 * @param produced when the event was handed to the Kafka client
 */
public record Receipt(long id, String topic, @Nullable String key, int partition, long offset, String broker,
		Instant clicked, Instant produced) {
}
