package kafkalab.page.consumer;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How to find and to know the journal of a consumer: the port may belong to somebody else
 * by now, and from inside a container the brokers see other addresses.
 *
 * @param hosts where the brokers see the consumer
 * @param groups in which they list it
 * @param instance the process that has answered before
 */
record SoughtJournal(String clientId, List<String> hosts, Collection<String> groups, @Nullable String instance) {

	boolean isThisOne(JournalPage page) {
		return page.clientId().equals(this.clientId)
				&& (page.instance().equals(this.instance) || this.groups.contains(page.group()));
	}

}
