package kafkalab.page.cluster;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;

/**
 * Watches the brokers: about two snapshots a second for everybody who looks, each
 * published as an event, and not a single question while nobody does.
 */
public class ClusterWatch implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(ClusterWatch.class);

	private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(450);

	/** So that snapshots on request cannot crowd the brokers. */
	private static final long SHORTEST_BREAK = TimeUnit.MILLISECONDS.toNanos(50);

	private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

	private final Supplier<Admin> admins;

	private final SnapshotTaker taker;

	private final Audience audience;

	private final ApplicationEventPublisher events;

	private final Object lock = new Object();

	private ClusterSnapshot newest = ClusterSnapshot.unknown();

	private long takenAt = System.nanoTime() - FRESH;

	private boolean refreshAsked;

	private @Nullable Thread thread;

	ClusterWatch(Supplier<Admin> admins, SnapshotTaker taker, Audience audience, ApplicationEventPublisher events) {
		this.admins = admins;
		this.taker = taker;
		this.audience = audience;
		this.events = events;
	}

	/**
	 * The newest snapshot; if that is older than a second, waits for the next one, but no
	 * longer than the given patience.
	 */
	public ClusterSnapshot fresh(Duration patience) {
		this.audience.look();
		long end = System.nanoTime() + patience.toNanos();
		synchronized (this.lock) {
			while (isRunning() && System.nanoTime() - this.takenAt >= FRESH && System.nanoTime() < end) {
				try {
					waitUntil(end);
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
					break;
				}
			}
			return this.newest;
		}
	}

	/**
	 * Something has just changed: take the next snapshot at once.
	 */
	public void refresh() {
		synchronized (this.lock) {
			this.refreshAsked = true;
			this.lock.notifyAll();
		}
	}

	@Override
	public void start() {
		synchronized (this.lock) {
			this.thread = new Thread(this::run, "cluster-watch");
			this.thread.setDaemon(true);
			this.thread.start();
		}
	}

	private void run() {
		try {
			while (isRunning()) {
				this.audience.await();
				watch();
			}
		}
		catch (InterruptedException ex) {
			logger.debug("Stopped watching the brokers");
		}
	}

	/**
	 * The client lives only as long as somebody looks: even an idle one asks now and
	 * then.
	 */
	private void watch() throws InterruptedException {
		try (Admin admin = this.admins.get()) {
			while (isRunning() && this.audience.isPresent()) {
				long start = System.nanoTime();
				tell(this.taker.take(admin, this.newest));
				pause(start);
			}
		}
		catch (KafkaException ex) {
			logger.debug("No client for the brokers", ex);
			tell(this.taker.unreachable(this.newest, ex));
			pause(System.nanoTime());
		}
		catch (RuntimeException | Error ex) {
			// Out of memory, too: who looks at a lab that stands still does not know it
			logger.warn("A snapshot of the cluster failed; the next one starts afresh: {}", ex.toString());
			logger.debug("It failed with", ex);
			pause(System.nanoTime());
		}
	}

	/** Whoever waits for a snapshot finds that everybody has heard of it. */
	private void tell(ClusterSnapshot snapshot) {
		if (!isRunning()) {
			return;
		}
		this.events.publishEvent(snapshot);
		synchronized (this.lock) {
			this.newest = snapshot;
			this.takenAt = System.nanoTime();
			this.lock.notifyAll();
		}
	}

	private void pause(long start) throws InterruptedException {
		synchronized (this.lock) {
			long earliest = System.nanoTime() + SHORTEST_BREAK;
			long next = Math.max(earliest, start + INTERVAL);
			while (isRunning() && System.nanoTime() < (this.refreshAsked ? earliest : next)) {
				waitUntil(this.refreshAsked ? earliest : next);
			}
			this.refreshAsked = false;
		}
	}

	private void waitUntil(long end) throws InterruptedException {
		TimeUnit.NANOSECONDS.timedWait(this.lock, end - System.nanoTime());
	}

	@Override
	public void stop() {
		synchronized (this.lock) {
			if (this.thread != null) {
				this.thread.interrupt();
				this.thread = null;
			}
			this.lock.notifyAll();
		}
	}

	@Override
	public boolean isRunning() {
		synchronized (this.lock) {
			return this.thread != null;
		}
	}

}
