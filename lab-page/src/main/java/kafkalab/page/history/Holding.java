package kafkalab.page.history;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How a member stands to its partitions for a while.
 */
public enum Holding {

	/** It reads them. */
	OWNS,

	/** A member that reads nothing. */
	NOTHING,

	/** The brokers list it with them, but its process has ended. */
	STOPPED,

	/** A static member that is away: the brokers keep its place. */
	ABSENT,

	/** What it reads nobody has told. */
	UNKNOWN;

	@JsonValue
	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
