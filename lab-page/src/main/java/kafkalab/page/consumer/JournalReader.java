package kafkalab.page.consumer;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import kafkalab.page.consumer.JournalPage.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Reads the journal of the consumer at one port, from its beginning and then whatever is
 * new.
 */
final class JournalReader {

	/** Short, so that a frozen process is soon told from a quiet one. */
	private static final Duration WAIT = Duration.ofSeconds(1);

	private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(300);

	/** What comes one by one is told at once, but not more often than this. */
	private static final Duration BETWEEN_EVENTS = Duration.ofMillis(20);

	/** Of a burst nobody can see more than ten pictures a second. */
	private static final Duration BETWEEN_BATCHES = Duration.ofMillis(100);

	private static final int MANY_CHANGES = 5;

	private static final int MANY_PARTITIONS = 100;

	private final String key;

	private final JournalCursor cursor;

	private final Redeliveries redeliveries;

	private final EventBatch batch = new EventBatch();

	private @Nullable JournalPage last;

	private Duration pause = Duration.ZERO;

	private long toldAt = System.nanoTime();

	JournalReader(String key, int port, JournalClient journals, Redeliveries redeliveries) {
		this.key = key;
		this.cursor = new JournalCursor(journals, port);
		this.redeliveries = redeliveries;
	}

	/**
	 * Reads on; waits a second if there is nothing new.
	 */
	JournalNews next(SoughtJournal sought) throws InterruptedException {
		Thread.sleep(this.pause.toMillis());
		try {
			return answered(this.cursor.next(sought, this.batch.isEmpty() ? WAIT : Duration.ZERO));
		}
		catch (HttpTimeoutException ex) {
			return missed(Reachability.SILENT);
		}
		catch (IOException ex) {
			return missed(Reachability.GONE);
		}
	}

	private JournalNews answered(JournalPage page) {
		this.last = page.withoutEntries();
		List<Object> told = new ArrayList<>();
		long changes = collect(page, told);
		long events = this.batch.size();
		if (!this.cursor.isBehind() || System.nanoTime() - this.toldAt > BETWEEN_BATCHES.toNanos()) {
			tell(told);
		}
		this.pause = pause(events, changes, page);
		return new JournalNews(Reachability.ANSWERING, this.last, told);
	}

	private long collect(JournalPage page, List<Object> told) {
		long changes = 0;
		this.batch.dropped(page.dropped());
		for (Entry entry : page.entries()) {
			if (entry instanceof Entry.Received event) {
				this.batch.add(event,
						this.redeliveries.isAgain(page.group(), page.topic(), event.partition(), event.offset()));
			}
			else if (entry instanceof Entry.Membership membership) {
				tell(told);
				told.add(membership.change());
				changes++;
			}
		}
		return changes;
	}

	private void tell(List<Object> told) {
		if (this.last != null && !this.batch.isEmpty()) {
			told.add(this.batch.take(this.key, this.last));
			this.toldAt = System.nanoTime();
		}
	}

	/**
	 * Whoever has much to tell about itself is heard more seldom: the page and its
	 * readers have others to look at.
	 */
	private Duration pause(long events, long changes, JournalPage page) {
		if (page.size() == 0 && page.state() == MemberState.STOPPED) {
			// It does not wait for anything new
			return BETWEEN_ATTEMPTS;
		}
		if (changes > MANY_CHANGES) {
			return BETWEEN_EVENTS.multipliedBy(changes);
		}
		if (page.partitions().size() > MANY_PARTITIONS) {
			return BETWEEN_BATCHES;
		}
		if (this.cursor.isBehind()) {
			return Duration.ZERO;
		}
		return (events > EventsRead.MOST_ROWS / 2) ? BETWEEN_BATCHES : BETWEEN_EVENTS;
	}

	private JournalNews missed(Reachability contact) {
		List<Object> told = new ArrayList<>();
		tell(told);
		this.pause = BETWEEN_ATTEMPTS;
		return new JournalNews(contact, null, told);
	}

}
