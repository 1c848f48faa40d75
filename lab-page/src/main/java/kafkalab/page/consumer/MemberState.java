package kafkalab.page.consumer;

import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a consumer is doing, as it says itself or as it looks from outside.
 */
public enum MemberState {

	/** No broker answers it. */
	CONNECTING("connecting"),

	/** Its topic does not exist. */
	WAITING_FOR_TOPIC("waiting-for-topic"),

	/** On the way to an assignment. */
	JOINING("joining"),

	/** A member with partitions. */
	RUNNING("running"),

	/** A member without a partition. */
	IDLE("idle"),

	/** Held on request: it sends heartbeats, but neither polls nor works. */
	FROZEN("frozen"),

	/** It has left on purpose. */
	STOPPED("stopped"),

	/** Its process is gone. */
	OFFLINE("offline"),

	/** Its process is there but says nothing. */
	NOT_ANSWERING("not-answering"),

	/** A member that is none of the lab's consumers. */
	NO_JOURNAL("no-journal");

	private final String word;

	MemberState(String word) {
		this.word = word;
	}

	@JsonValue
	public String word() {
		return this.word;
	}

	static Optional<MemberState> of(String word) {
		return Arrays.stream(values()).filter((state) -> state.word.equals(word)).findFirst();
	}

}
