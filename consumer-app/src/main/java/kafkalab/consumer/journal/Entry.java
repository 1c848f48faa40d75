package kafkalab.consumer.journal;

import java.time.Instant;
import java.util.Collection;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import kafkalab.app.client.DecodedBytes;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, at its place in the journal.
 */
sealed interface Entry {

	long seq();

	/** An event was received; {@code event} is its JSON. */
	record Event(long seq, String type, int partition, long offset, @Nullable String key,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String keyEncoding,
			@JsonRawValue String event) implements Entry {

		static Event of(long seq, int partition, long offset, @Nullable DecodedBytes key, String event) {
			return new Event(seq, "event", partition, offset, (key != null) ? key.value() : null,
					(key != null && key.base64()) ? "base64" : null, event);
		}

	}

	/** Partitions came or went. */
	record Assignment(long seq, String type, Instant at, Collection<Integer> partitions) implements Entry {
	}

	/** The consumer's state changed. */
	record State(long seq, String type, Instant at, ConsumerState state) implements Entry {
	}

}
