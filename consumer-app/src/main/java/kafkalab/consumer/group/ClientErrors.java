package kafkalab.consumer.group;

import java.time.Duration;
import java.util.List;
import java.util.Properties;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.InvalidSessionTimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * What the Kafka client reports in place of events: said once in the log, and answered by
 * a new start where only that helps.
 */
@Component
class ClientErrors implements CommonErrorHandler {

	private static final Logger log = LoggerFactory.getLogger(ClientErrors.class);

	private final StopSignal stop;

	private volatile boolean restartNeeded;

	private @Nullable Class<?> told;

	ClientErrors(StopSignal stop) {
		this.stop = stop;
	}

	@Override
	public void handleOtherException(Exception problem, Consumer<?, ?> consumer, MessageListenerContainer container,
			boolean batchListener) {
		if (problem instanceof InvalidSessionTimeoutException) {
			useKafkasTimeouts(container);
		}
		if (problem.getClass() != this.told) {
			this.told = problem.getClass();
			log.warn("{}: {}", problem.getClass().getSimpleName(), problem.getMessage());
		}
		if (!(problem instanceof RetriableException)) {
			askForRestart(Duration.ofSeconds(1));
		}
	}

	/**
	 * Have the client started anew, and hold its thread for a while: it would report the
	 * same again at once.
	 */
	void askForRestart(Duration pause) {
		this.restartNeeded = true;
		this.stop.pause(pause);
	}

	/** Only reached by a commit that failed: no event makes the receiver fail. */
	@Override
	public void handleRemaining(Exception problem, List<ConsumerRecord<?, ?>> records, Consumer<?, ?> consumer,
			MessageListenerContainer container) {
		log.warn("Commit refused ({}): it came too late, these events will be repeated",
				problem.getClass().getSimpleName());
	}

	/** What the brokers have refused once is not committed again. */
	@Override
	public boolean isAckAfterHandle() {
		return false;
	}

	private void useKafkasTimeouts(MessageListenerContainer container) {
		log.warn("These brokers do not allow a session timeout this short; going on with Kafka's 45 s");
		Properties timeouts = new Properties();
		timeouts.setProperty(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "45000");
		timeouts.setProperty(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, "3000");
		container.getContainerProperties().setKafkaConsumerProperties(timeouts);
	}

	/** Whether the client has to be started anew; asking takes the answer back. */
	boolean takeRestart() {
		boolean needed = this.restartNeeded;
		this.restartNeeded = false;
		return needed;
	}

}
