package kafkalab.consumer.group;

import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import kafkalab.consumer.settings.ConsumerSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Keeps this consumer in its group for as long as the application runs: looks every
 * second whether Kafka is there, has the container of the {@link EventReceiver} run when
 * it is, anew when only that helps, and leaves the group at once when the application
 * stops.
 */
@Component
class ConsumerLifecycle implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(ConsumerLifecycle.class);

	private final ConsumerSettings settings;

	private final KafkaListenerEndpointRegistry registry;

	private final Brokers brokers;

	private final ShareGroup shareGroup;

	private final Membership membership;

	private final ClientReports reports;

	private final Freezer freezer;

	private final ScheduledExecutorService watch = Executors
		.newSingleThreadScheduledExecutor((task) -> new Thread(task, "kafka-watch"));

	private volatile boolean running;

	/** Its last word: a container that still closes its client says that it is down. */
	private volatile boolean down = true;

	ConsumerLifecycle(ConsumerSettings settings, KafkaListenerEndpointRegistry registry, Brokers brokers,
			ShareGroup shareGroup, Membership membership, ClientReports reports, Freezer freezer) {
		this.settings = settings;
		this.registry = registry;
		this.brokers = brokers;
		this.shareGroup = shareGroup;
		this.membership = membership;
		this.reports = reports;
		this.freezer = freezer;
	}

	@Override
	public void start() {
		log.info("Starting consumer on topic {}, in group {}", this.settings.topic(), this.settings.group());
		this.running = true;
		this.watch.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
	}

	private void look() {
		try {
			Brokers.View view = this.brokers.look(this.settings.topic());
			this.membership.saw(view);
			if (view.reachable()) {
				keepReceiving();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException ex) {
			log.error("This consumer cannot start: {}", NestedExceptionUtils.getMostSpecificCause(ex).getMessage());
			this.membership.ended();
		}
	}

	private synchronized void keepReceiving() throws InterruptedException {
		if (!this.running || this.membership.hasEnded()) {
			return;
		}
		if (this.reports.takeRestart()) {
			container().stop();
		}
		if (this.down) {
			if (this.settings.shares()) {
				this.shareGroup.setBeginning();
			}
			this.down = false;
			container().start();
		}
		if (this.settings.shares()) {
			this.shareGroup.partitions().ifPresent(this.membership::shares);
		}
	}

	@EventListener
	void ended(ConsumerStoppedEvent event) {
		this.down = true;
	}

	@Override
	public void stop(Runnable callback) {
		this.running = false;
		this.membership.leaving();
		this.freezer.release();
		this.watch.shutdownNow();
		synchronized (this) {
			container().stop(() -> {
				this.membership.ended();
				callback.run();
			});
		}
	}

	@Override
	public void stop() {
		stop(() -> {
		});
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private MessageListenerContainer container() {
		return Objects.requireNonNull(this.registry.getListenerContainer(this.settings.clientId()));
	}

}
