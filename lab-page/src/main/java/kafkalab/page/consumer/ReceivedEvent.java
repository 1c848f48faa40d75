package kafkalab.page.consumer;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An event as one consumer received it.
 *
 * @param seq its place in the consumer's journal
 * @param id the lab's own number of the event
 * @param value the text of a payload that is no lab event
 * @param again whether its group had received it before
 */
public record ReceivedEvent(long seq, @Nullable Long id, @Nullable String key, int partition, long offset,
		@Nullable Instant clicked, @Nullable Instant produced, @Nullable Instant consumed, @Nullable String value,
		boolean again) {

	ReceivedEvent repeated() {
		return new ReceivedEvent(this.seq, this.id, this.key, this.partition, this.offset, this.clicked, this.produced,
				this.consumed, this.value, true);
	}

}
