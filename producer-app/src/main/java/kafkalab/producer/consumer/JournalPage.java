package kafkalab.producer.consumer;

import java.util.List;

/**
 * One answer of a consumer's journal.
 *
 * @param next the cursor for the next page
 */
record JournalPage(String instance, String clientId, String group, String topic, ConsumerState state,
		List<Integer> partitions, long received, long next, long dropped, int size, List<Entry> entries) {

	/**
	 * What happened, in the journal's order.
	 */
	sealed interface Entry {

		/** An event was received. */
		record Received(Row row) implements Entry {
		}

		/** Partitions came or went, or the state changed. */
		record Membership(MembershipChanged change) implements Entry {
		}

	}

}
