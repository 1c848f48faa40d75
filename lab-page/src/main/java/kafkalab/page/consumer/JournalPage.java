package kafkalab.page.consumer;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * One answer of a consumer's journal.
 *
 * @param problem what keeps the consumer from its work, as a sentence
 * @param next the cursor for the next page
 * @param size how many entries there were, those that make no sense among them
 */
record JournalPage(String instance, String clientId, String group, String topic, MemberState state,
		@Nullable String problem, List<Integer> partitions, long received, long next, long dropped, int size,
		List<Entry> entries) {

	/** What is said of the consumer, without all that happened: that may be large. */
	JournalPage withoutEntries() {
		return new JournalPage(this.instance, this.clientId, this.group, this.topic, this.state, this.problem,
				this.partitions, this.received, this.next, this.dropped, this.size, List.of());
	}

	/**
	 * What happened, in the journal's order.
	 */
	sealed interface Entry {

		/**
		 * An event was received. Its row is made when it is to be shown, which of a burst
		 * few events are.
		 */
		record Received(int partition, long offset, Supplier<ReceivedEvent> row) implements Entry {
		}

		/** Partitions came or went, or the state changed. */
		record Membership(MembershipChanged change) implements Entry {
		}

	}

}
