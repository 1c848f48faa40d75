package kafkalab.consumer.settings;

/**
 * The ways in which a consumer can belong to a group.
 */
public enum GroupProtocol {

	/** The members work out the assignment themselves. */
	CLASSIC,

	/** The brokers work out the assignment (KIP-848). */
	CONSUMER,

	/** A share group: members may receive from the same partition (KIP-932). */
	SHARE

}
