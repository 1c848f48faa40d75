package kafkalab.page.cluster;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Who is looking at the lab: while nobody does, brokers and consumers are left in peace.
 */
public class Audience {

	/**
	 * How long one look without an open page counts. A page that is hidden looks now and
	 * then; browsers let it do so once a minute.
	 */
	static final Duration ATTENTION = Duration.ofSeconds(75);

	private final LongSupplier nanoClock;

	private int pages;

	private long lookedAt;

	private boolean looked;

	public Audience() {
		this(System::nanoTime);
	}

	Audience(LongSupplier nanoClock) {
		this.nanoClock = nanoClock;
	}

	/**
	 * Somebody looks once.
	 */
	public synchronized void look() {
		this.looked = true;
		this.lookedAt = this.nanoClock.getAsLong();
		notifyAll();
	}

	/**
	 * Somebody looks until {@link #leave()}.
	 */
	public synchronized void enter() {
		this.pages++;
		notifyAll();
	}

	public synchronized void leave() {
		this.pages--;
	}

	/**
	 * How many look at this moment, until they leave.
	 */
	public synchronized int pages() {
		return this.pages;
	}

	public synchronized boolean isPresent() {
		return this.pages > 0 || (this.looked && this.nanoClock.getAsLong() - this.lookedAt < ATTENTION.toNanos());
	}

	/**
	 * Returns as soon as somebody looks.
	 */
	public synchronized void await() throws InterruptedException {
		while (!isPresent()) {
			wait();
		}
	}

}
