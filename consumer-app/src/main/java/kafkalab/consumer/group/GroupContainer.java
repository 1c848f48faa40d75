package kafkalab.consumer.group;

import java.util.Objects;

import kafkalab.consumer.settings.ConsumerSettings;

import org.springframework.context.event.EventListener;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * The container in which the Kafka client polls for the {@link EventReceiver}: started,
 * started anew when only that helps, and stopped for good.
 */
@Component
class GroupContainer {

	private final ConsumerSettings settings;

	private final KafkaListenerEndpointRegistry registry;

	private final ShareGroup shareGroup;

	private final Membership membership;

	private final ClientErrors errors;

	private boolean stopped;

	/** Its last word: a container that still closes its client says that it is down. */
	private volatile boolean down = true;

	GroupContainer(ConsumerSettings settings, KafkaListenerEndpointRegistry registry, ShareGroup shareGroup,
			Membership membership, ClientErrors errors) {
		this.settings = settings;
		this.registry = registry;
		this.shareGroup = shareGroup;
		this.membership = membership;
		this.errors = errors;
	}

	/** Called again and again, while there is a broker to talk to. */
	synchronized void keepRunning() throws InterruptedException {
		if (this.stopped || this.membership.hasEnded()) {
			return;
		}
		if (this.errors.takeRestart()) {
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

	synchronized void stop(Runnable callback) {
		this.stopped = true;
		container().stop(callback);
	}

	private MessageListenerContainer container() {
		return Objects.requireNonNull(this.registry.getListenerContainer(this.settings.clientId()));
	}

}
