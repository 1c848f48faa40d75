package kafkalab.consumer.group;

import java.time.Duration;

import kafkalab.consumer.settings.ConsumerSettings;
import kafkalab.consumer.settings.GroupProtocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * The container in which the Kafka client polls: started, started anew when only that
 * helps, and stopped for good.
 */
@Component
class GroupClient {

	private static final Logger log = LoggerFactory.getLogger(GroupClient.class);

	private final ConsumerSettings settings;

	private final MessageListenerContainer container;

	private final ShareGroup shareGroup;

	private final Membership membership;

	private final ClientErrors errors;

	private boolean stopped;

	GroupClient(ConsumerSettings settings, MessageListenerContainer container, ShareGroup shareGroup,
			Membership membership, ClientErrors errors) {
		this.settings = settings;
		this.container = container;
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
			this.container.stop();
		}
		boolean share = this.settings.groupProtocol() == GroupProtocol.SHARE;
		if (!this.container.isRunning()) {
			if (share) {
				this.shareGroup.setBeginning();
			}
			this.container.start();
		}
		if (share) {
			this.shareGroup.partitions().ifPresent(this.membership::shares);
		}
	}

	/** Not every end was asked for. */
	@EventListener
	void ended(ConsumerStoppedEvent event) {
		switch (event.getReason()) {
			case ABNORMAL -> this.errors.askForRestart(Duration.ofSeconds(5));
			case FENCED -> {
				log.error("Another process has joined with GROUP_INSTANCE_ID {}; this one gives way to it",
						this.settings.groupInstanceId());
				this.membership.ended();
			}
			default -> {
			}
		}
	}

	synchronized void stop(Runnable callback) {
		this.stopped = true;
		this.container.stop(callback);
	}

}
