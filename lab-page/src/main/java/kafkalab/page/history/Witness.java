package kafkalab.page.history;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * From whom it is known what a member reads.
 */
public enum Witness {

	/** The member itself: its journal. */
	MEMBER,

	/** The brokers' list of members. */
	BROKERS,

	/**
	 * The group's state: an eager rebalance begins with everybody giving up everything.
	 */
	GROUP,

	/** Nobody answers where the member was. */
	SILENCE;

	@JsonValue
	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
