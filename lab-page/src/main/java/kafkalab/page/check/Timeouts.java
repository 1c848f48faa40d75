package kafkalab.page.check;

import kafkalab.page.cluster.ClusterSnapshot.Group;
import kafkalab.page.cluster.ClusterSnapshot.Member;
import org.jspecify.annotations.Nullable;

/**
 * The times that brokers wait, as far as they are known for the member at hand: what its
 * client asked for is seen nowhere, and brokers that allow no three seconds get Kafka's
 * default.
 */
final class Timeouts {

	/**
	 * What the lab's consumer asks for as a static member, whatever the brokers allow.
	 */
	private static final String STATIC_SESSION = "45 s";

	/** What the lab's consumer always sets. */
	static final String BETWEEN_POLLS = "10 s in this lab";

	private Timeouts() {
	}

	static String untilSessionEnds(Member dead, @Nullable Group group) {
		// In the new protocol the brokers decide, and all members are alike to them
		boolean classic = group != null && group.type().equals("classic");
		return (classic && dead.instanceId() != null && dead.consumer() != null)
				? "It is a static member: wait for its session timeout (%s).".formatted(STATIC_SESSION)
				: "Wait for its session timeout.";
	}

}
