package kafkalab.consumer.journal;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What the consumer is doing right now.
 */
public enum ConsumerState {

	/** No broker answers. */
	@JsonProperty("connecting")
	CONNECTING,

	/** Kafka answers, but does not know the topic. */
	@JsonProperty("waiting-for-topic")
	WAITING_FOR_TOPIC,

	/** On the way to an assignment. */
	@JsonProperty("joining")
	JOINING,

	/** A member with partitions. */
	@JsonProperty("running")
	RUNNING,

	/** A member without a partition. */
	@JsonProperty("idle")
	IDLE,

	/** Held on request: it sends heartbeats, but neither polls nor works. */
	@JsonProperty("frozen")
	FROZEN,

	/** No member any more, and not about to become one. */
	@JsonProperty("stopped")
	STOPPED

}
