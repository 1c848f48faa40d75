package kafkalab.page.consumer;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import kafkalab.page.cluster.Audience;
import kafkalab.page.cluster.ClusterSnapshot;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;

/**
 * Watches the consumers that the brokers list: reads their journals, and publishes what
 * becomes of them and what they receive.
 */
class ConsumerWatch implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(ConsumerWatch.class);

	private final JournalClient journals = new JournalClient();

	private final Redeliveries redeliveries = new Redeliveries();

	private final Audience audience;

	private final Runnable refresh;

	private final ApplicationEventPublisher events;

	private final UnseenEvents unseen = new UnseenEvents();

	private final TrackedConsumers cards = new TrackedConsumers();

	/** The cards whose journals are being read, by key. */
	private final Map<String, TrackedConsumer> readings = new HashMap<>();

	private @Nullable ExecutorService threads;

	/**
	 * Create a watch.
	 * @param refresh asks for a new snapshot of the cluster
	 */
	ConsumerWatch(Audience audience, Runnable refresh, ApplicationEventPublisher events) {
		this.audience = audience;
		this.refresh = refresh;
		this.events = events;
	}

	@EventListener
	synchronized void on(ClusterSnapshot snapshot) {
		this.cards.list(ListedMember.byKey(snapshot))
			.forEach((key) -> this.events.publishEvent(new ConsumerForgotten(key)));
		this.unseen.committed(snapshot);
		this.cards.all().forEach((card) -> {
			card.unseen(this.unseen.of(card.key()));
			tell(card);
			read(card);
		});
	}

	private void tell(TrackedConsumer card) {
		LabConsumer news = card.news();
		if (news != null) {
			this.events.publishEvent(news);
		}
	}

	private void read(TrackedConsumer card) {
		if (this.threads != null && card.port() != null && card.isAlive() && !this.readings.containsKey(card.key())) {
			JournalReader reader = new JournalReader(card.key(), card.port(), this.journals, this.redeliveries);
			this.threads.execute(() -> read(card, reader));
			this.readings.put(card.key(), card);
		}
	}

	private void read(TrackedConsumer card, JournalReader reader) {
		try {
			for (SoughtJournal sought = sought(card); sought != null; sought = sought(card)) {
				this.audience.await();
				tell(card, reader.next(sought));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (Throwable ex) {
			// Out of memory, too: the next snapshot finds nobody who reads it
			logger.warn("Reading the journal of consumer {} failed ({}); it is read anew", card.key(), ex.toString());
			logger.debug("It failed with", ex);
			end(card);
		}
	}

	/** What to look for, as long as there may still be something to read. */
	private synchronized @Nullable SoughtJournal sought(TrackedConsumer card) {
		if (isCurrent(card) && card.isWorthReading()) {
			return card.sought();
		}
		end(card);
		return null;
	}

	private synchronized void end(TrackedConsumer card) {
		this.readings.remove(card.key(), card);
	}

	private synchronized void tell(TrackedConsumer card, JournalNews news) {
		if (!isCurrent(card)) {
			return;
		}
		JournalPage before = card.page();
		if (before != null && card.endsUnsaid(news)) {
			this.unseen.died(card.key(), before);
		}
		if (news.page() != null) {
			card.answered(news.page());
			tell(card);
		}
		news.told().forEach((told) -> publish(card, told));
		if (news.page() == null) {
			card.missed(news.contact());
			tell(card);
		}
		if (news.tellsOfMembership()) {
			this.refresh.run();
		}
	}

	private void publish(TrackedConsumer card, Object told) {
		JournalPage page = card.page();
		if (told instanceof EventsRead events && page != null) {
			this.unseen.shown(page.topic(), events);
		}
		this.events.publishEvent(told);
	}

	/**
	 * Nothing may be published once the application stops, or about a card that is gone.
	 */
	private boolean isCurrent(TrackedConsumer card) {
		return isRunning() && this.cards.hold(card);
	}

	@Override
	public synchronized void start() {
		this.threads = Executors.newCachedThreadPool((task) -> {
			Thread thread = new Thread(task, "journal");
			thread.setDaemon(true);
			return thread;
		});
	}

	@Override
	public synchronized void stop() {
		if (this.threads != null) {
			this.threads.shutdownNow();
			this.threads = null;
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.threads != null;
	}

}
