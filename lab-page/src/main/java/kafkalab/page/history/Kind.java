package kafkalab.page.history;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The kinds of things that happen to groups, brokers and topics.
 */
public enum Kind {

	/** A member is listed that was not before. */
	JOINED,

	/** A member said that it goes, and is listed no more. */
	LEFT,

	/** A member said nothing or did not poll any more, and its time was over. */
	EXPIRED,

	/** A member without a journal is listed no more; nobody can tell why. */
	GONE,

	/** A member's process has ended, but the brokers still list it. */
	STOPPED,

	/** Events were read whose list went with the process that had read them. */
	UNSEEN,

	ASSIGNED, REVOKED, LOST,

	/** Partitions had no reader for a while; told when that is over. */
	WAITED,

	REBALANCING, STABLE, EMPTY,

	/** The group has a new epoch: members, subscriptions or partitions changed. */
	EPOCH,

	COORDINATOR,

	BROKER_STOPPED, BROKER_STARTED,

	LEADER, IN_SYNC,

	/** A topic has more partitions. */
	PARTITIONS,

	/** A topic is new. */
	TOPIC;

	@JsonValue
	String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
