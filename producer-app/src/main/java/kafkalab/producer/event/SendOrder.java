package kafkalab.producer.event;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.apache.kafka.common.internals.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What one call wants to have stored.
 *
 * @param key the caller's own key
 * @param partition the partition that the caller insists on
 * @param partitioning how to find a partition if the caller gives neither
 * @param text what to send, or null for lab events, each with an id of its own
 */
record SendOrder(String topic, @Nullable String key, @Nullable Integer partition, Partitioning partitioning, int count,
		Instant clicked, @Nullable String text) {

	static final int LARGEST_COUNT = 100_000;

	SendOrder {
		if (!Topic.isValid(topic)) {
			throw RefusedException.illegalTopicName(topic);
		}
		if (count < 1 || count > LARGEST_COUNT) {
			throw RefusedException.countOutOfRange(count);
		}
		clicked = clicked.truncatedTo(ChronoUnit.MILLIS);
	}

	@Nullable String keyFor(long id) {
		return (this.key == null && this.partitioning == Partitioning.BY_ID) ? Long.toString(id) : this.key;
	}

	/**
	 * What decides in the end: a partition beats a key, and a key beats the rest.
	 */
	Partitioning decisive() {
		if (this.partition != null) {
			return Partitioning.PARTITION;
		}
		return (this.key != null) ? Partitioning.KEY : this.partitioning;
	}

}
