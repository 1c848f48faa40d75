package kafkalab.page.consumer;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What came of reading on in a journal.
 *
 * @param page where the consumer stands, if it answered
 * @param told what happened since, in the journal's order: {@link EventsRead} and
 * {@link MembershipChanged}
 */
record JournalNews(Reachability contact, @Nullable JournalPage page, List<Object> told) {

	boolean tellsOfMembership() {
		return this.told.stream().anyMatch(MembershipChanged.class::isInstance);
	}

}
