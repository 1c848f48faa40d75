package kafkalab.consumer.journal;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What the consumer is doing right now.
 */
public enum ConsumerState {

	/** No broker answers; or some do, but do not know the topic. */
	CONNECTING, WAITING_FOR_TOPIC,

	/** On the way to an assignment; a member with partitions; one without. */
	JOINING, RUNNING, IDLE,

	/** Held on request: it sends heartbeats, but neither polls nor works. */
	FROZEN,

	/** No member any more, and not about to become one. */
	STOPPED;

	@JsonValue
	String text() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
