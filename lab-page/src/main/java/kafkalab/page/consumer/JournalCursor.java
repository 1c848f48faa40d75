package kafkalab.page.consumer;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A place in the journal of the consumer at one port, whichever process is there now and
 * at whichever address.
 */
final class JournalCursor {

	/** From the largest page to passing over an entry, and some more. */
	private static final int MOST_ATTEMPTS = 10;

	private static final Duration WAIT_FOR_ROOM = Duration.ofMillis(50);

	private final JournalClient journals;

	private final int port;

	private @Nullable String address;

	private @Nullable String instance;

	private long after;

	private int limit = JournalClient.LIMIT;

	private boolean behind;

	JournalCursor(JournalClient journals, int port) {
		this.journals = journals;
		this.port = port;
	}

	/**
	 * The next page; waits for one if there is nothing new.
	 * @throws HttpTimeoutException when somebody is there but says nothing
	 * @throws IOException when the consumer is not there
	 */
	JournalPage next(SoughtJournal sought, Duration wait) throws IOException, InterruptedException {
		if (this.address != null) {
			try {
				return read(this.address, sought, wait);
			}
			catch (HttpTimeoutException ex) {
				throw ex;
			}
			catch (IOException ex) {
				// Perhaps only the connection broke, or it is back at another address
				this.address = null;
			}
		}
		return find(sought);
	}

	private JournalPage find(SoughtJournal sought) throws IOException, InterruptedException {
		IOException failure = new ConnectException("nobody is there");
		for (String candidate : Addresses.of(sought.hosts())) {
			try {
				JournalPage page = read(candidate, sought, Duration.ZERO);
				this.address = candidate;
				return page;
			}
			catch (HttpTimeoutException ex) {
				failure = ex;
			}
			catch (IOException ex) {
				// The next one may be right
			}
		}
		throw failure;
	}

	private JournalPage read(String address, SoughtJournal sought, Duration wait)
			throws IOException, InterruptedException {
		for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
			try {
				JournalPage page = this.journals.read(address, this.port, this.after, this.limit, wait);
				if (!sought.isThisOne(page)) {
					throw new JournalException("the journal of somebody else");
				}
				if (isFromHere(page)) {
					return moved(page);
				}
			}
			catch (JournalException.TooLarge ex) {
				takeLess();
			}
			catch (JournalException.NoRoom ex) {
				Thread.sleep(WAIT_FOR_ROOM.toMillis());
			}
		}
		throw new JournalException("too much, however little is asked for");
	}

	/**
	 * A new process has a new journal: what was asked for with the old cursor is not from
	 * its beginning.
	 */
	private boolean isFromHere(JournalPage page) {
		boolean fromHere = this.after == 0 || page.instance().equals(this.instance);
		this.instance = page.instance();
		if (!fromHere) {
			this.after = 0;
		}
		return fromHere;
	}

	private JournalPage moved(JournalPage page) {
		this.after = Math.max(this.after, page.next());
		this.behind = page.size() >= this.limit;
		this.limit = Math.min(this.limit * 2, JournalClient.LIMIT);
		return page;
	}

	/** An entry that alone is too large is passed over. */
	private void takeLess() {
		if (this.limit == 1) {
			this.after++;
		}
		this.limit = Math.max(1, this.limit / 4);
	}

	/**
	 * Whether the last page was full, so that there is more already.
	 */
	boolean isBehind() {
		return this.behind;
	}

}
