package kafkalab.page.consumer;

import java.util.HashMap;
import java.util.List;
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

	private final TrackedConsumers cards = new TrackedConsumers();

	private final Map<String, Reading> readings = new HashMap<>();

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
		this.cards.all().forEach((card) -> {
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
			Reading reading = new Reading(card, card.port());
			this.readings.put(card.key(), reading);
			this.threads.execute(reading);
		}
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

	/**
	 * One card's journal being read.
	 */
	private final class Reading implements Runnable, JournalReader.Listener {

		private final TrackedConsumer card;

		private final JournalReader reader;

		private Reading(TrackedConsumer card, int port) {
			this.card = card;
			this.reader = new JournalReader(port, ConsumerWatch.this.journals, ConsumerWatch.this.redeliveries,
					ConsumerWatch.this.audience, this);
		}

		@Override
		public void run() {
			try {
				this.reader.run();
			}
			catch (RuntimeException ex) {
				logger.warn("Reading the journal of consumer {} failed; it is read anew", this.card.key(), ex);
				end();
			}
		}

		@Override
		public boolean isWanted() {
			synchronized (ConsumerWatch.this) {
				boolean wanted = isCurrent() && this.card.isWorthReading();
				if (!wanted) {
					end();
				}
				return wanted;
			}
		}

		private void end() {
			synchronized (ConsumerWatch.this) {
				ConsumerWatch.this.readings.remove(this.card.key(), this);
			}
		}

		@Override
		public List<String> hosts() {
			synchronized (ConsumerWatch.this) {
				return this.card.hosts();
			}
		}

		@Override
		public boolean recognises(JournalPage page) {
			synchronized (ConsumerWatch.this) {
				return this.card.recognises(page);
			}
		}

		@Override
		public void answered(JournalPage page) {
			publish(() -> {
				this.card.answered(page);
				tell(this.card);
			});
		}

		@Override
		public void happened(MembershipChanged change) {
			publish(() -> ConsumerWatch.this.events.publishEvent(change));
			ConsumerWatch.this.refresh.run();
		}

		@Override
		public void received(EventBatch batch, JournalPage page) {
			EventsRead received = batch.take(this.card.key(), page);
			publish(() -> ConsumerWatch.this.events.publishEvent(received));
		}

		@Override
		public void missed(Reachability contact) {
			publish(() -> {
				this.card.missed(contact);
				tell(this.card);
			});
		}

		private void publish(Runnable news) {
			synchronized (ConsumerWatch.this) {
				if (isCurrent()) {
					news.run();
				}
			}
		}

		/**
		 * Nothing may be published once the application stops, or about a card that is
		 * gone.
		 */
		private boolean isCurrent() {
			return isRunning() && ConsumerWatch.this.cards.hold(this.card);
		}

	}

}
