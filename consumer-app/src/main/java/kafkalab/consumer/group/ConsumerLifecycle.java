package kafkalab.consumer.group;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import kafkalab.consumer.settings.ConsumerSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Keeps this consumer in its group for as long as the application runs: looks every
 * second whether Kafka is there, has the client run when it is, and leaves the group at
 * once when the application stops.
 */
@Component
class ConsumerLifecycle implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(ConsumerLifecycle.class);

	private final ConsumerSettings settings;

	private final Brokers brokers;

	private final Membership membership;

	private final GroupContainer container;

	private final Freezer freezer;

	private final ScheduledExecutorService watch = Executors
		.newSingleThreadScheduledExecutor((task) -> new Thread(task, "kafka-watch"));

	private volatile boolean running;

	ConsumerLifecycle(ConsumerSettings settings, Brokers brokers, Membership membership, GroupContainer container,
			Freezer freezer) {
		this.settings = settings;
		this.brokers = brokers;
		this.membership = membership;
		this.container = container;
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
				this.container.keepRunning();
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

	@Override
	public void stop(Runnable callback) {
		this.running = false;
		this.membership.leaving();
		this.freezer.release();
		this.watch.shutdownNow();
		this.container.stop(() -> {
			this.membership.ended();
			callback.run();
		});
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

}
