package kafkalab.page.history;

import java.time.Instant;
import java.util.List;

import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import kafkalab.page.cluster.ClusterSnapshot.Group;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about a group, and of which moment.
 */
sealed interface Statement {

	Instant at();

	/**
	 * The brokers list the group.
	 *
	 * @param before when they were asked the last time before
	 */
	record Listed(Instant at, @Nullable Instant before, Group group) implements Statement {
	}

	/**
	 * Between two listings there was a rebalance that neither of them shows.
	 */
	record Unseen(Instant at) implements Statement {
	}

	/**
	 * A member's own word.
	 */
	sealed interface Word extends Statement {

		String member();

		/** Which of the processes that had this member's port, one after the other. */
		String process();

	}

	/** Partitions came. */
	record Got(Instant at, String member, String process, List<Assigned> partitions) implements Word {
	}

	/** Partitions went. */
	record Gave(Instant at, String member, String process, List<Assigned> partitions) implements Word {
	}

	/** These are all that it has. */
	record Has(Instant at, String member, String process, List<Assigned> partitions) implements Word {
	}

	/** It is no member any more, and will not be one again. */
	record Gone(Instant at, String member, String process) implements Word {
	}

	/**
	 * A member's process ended without a word.
	 */
	record Ended(Instant at, String member) implements Statement {
	}

}
