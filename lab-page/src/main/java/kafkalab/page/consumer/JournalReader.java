package kafkalab.page.consumer;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;

import kafkalab.page.cluster.Audience;
import kafkalab.page.consumer.JournalPage.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Reads the journal of the consumer at one port, from its beginning and then whatever is
 * new, as long as there is such a consumer and somebody looks.
 */
final class JournalReader implements Runnable {

	/** Short, so that a frozen process is soon told from a quiet one. */
	private static final Duration WAIT = Duration.ofSeconds(1);

	private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(300);

	/** What comes one by one is told at once, but not more often than this. */
	private static final Duration BETWEEN_EVENTS = Duration.ofMillis(20);

	/** Of a burst nobody can see more than ten pictures a second. */
	private static final Duration BETWEEN_BATCHES = Duration.ofMillis(100);

	private final JournalCursor cursor;

	private final Audience audience;

	private final Redeliveries redeliveries;

	private final Listener listener;

	private final EventBatch batch = new EventBatch();

	private @Nullable JournalPage last;

	private long toldAt = System.nanoTime();

	JournalReader(int port, JournalClient journals, Redeliveries redeliveries, Audience audience, Listener listener) {
		this.cursor = new JournalCursor(journals, port, listener::hosts, listener::recognises);
		this.redeliveries = redeliveries;
		this.audience = audience;
		this.listener = listener;
	}

	@Override
	public void run() {
		try {
			while (this.listener.isWanted()) {
				this.audience.await();
				readOn();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void readOn() throws InterruptedException {
		try {
			JournalPage page = this.cursor.next(this.batch.isEmpty() ? WAIT : Duration.ZERO);
			this.last = page.withoutEntries();
			this.listener.answered(page);
			collect(page);
			if (!this.cursor.isBehind()) {
				pause(tell(), page);
			}
			else if (System.nanoTime() - this.toldAt > BETWEEN_BATCHES.toNanos()) {
				tell();
			}
		}
		catch (HttpTimeoutException ex) {
			missed(Reachability.SILENT);
		}
		catch (IOException ex) {
			missed(Reachability.GONE);
		}
	}

	private void collect(JournalPage page) {
		this.batch.dropped(page.dropped());
		for (Entry entry : page.entries()) {
			if (entry instanceof Entry.Received event) {
				this.batch.add(event,
						this.redeliveries.isAgain(page.group(), page.topic(), event.partition(), event.offset()));
			}
			else if (entry instanceof Entry.Membership membership) {
				tell();
				this.listener.happened(membership.change());
			}
		}
	}

	private long tell() {
		long size = this.batch.size();
		if (this.last != null && !this.batch.isEmpty()) {
			this.listener.received(this.batch, this.last);
			this.toldAt = System.nanoTime();
		}
		return size;
	}

	private static void pause(long told, JournalPage page) throws InterruptedException {
		Duration pause = (told > EventsRead.MOST_ROWS) ? BETWEEN_BATCHES : BETWEEN_EVENTS;
		// A consumer that has stopped does not wait for anything new
		boolean over = page.size() == 0 && page.state() == MemberState.STOPPED;
		Thread.sleep((over ? BETWEEN_ATTEMPTS : pause).toMillis());
	}

	private void missed(Reachability contact) throws InterruptedException {
		tell();
		this.listener.missed(contact);
		Thread.sleep(BETWEEN_ATTEMPTS.toMillis());
	}

	/**
	 * Who knows the consumer and wants to hear of it.
	 */
	interface Listener {

		/** Whether there may still be something to read. */
		boolean isWanted();

		/** Where the brokers see it. */
		List<String> hosts();

		boolean recognises(JournalPage page);

		void answered(JournalPage page);

		void happened(MembershipChanged change);

		void received(EventBatch batch, JournalPage page);

		void missed(Reachability contact);

	}

}
