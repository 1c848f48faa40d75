package kafkalab.consumer.group;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import kafkalab.app.client.WatchedClient;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.InvalidSessionTimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * What the Kafka client reports besides events: what it is assigned goes to the
 * membership, and what goes wrong is said once, and answered by a new start where only
 * that helps.
 */
@Component
class ClientReports implements ConsumerAwareRebalanceListener, CommonErrorHandler, WatchedClient.Watcher {

	private static final Logger log = LoggerFactory.getLogger(ClientReports.class);

	private final Membership membership;

	private final Refusals refusals;

	private final Freezer freezer;

	private final AtomicBoolean restartNeeded = new AtomicBoolean();

	ClientReports(Membership membership, Refusals refusals, Freezer freezer) {
		this.membership = membership;
		this.refusals = refusals;
		this.freezer = freezer;
	}

	@Override
	public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
		this.membership.assigned(numbers(partitions));
	}

	@Override
	public void onPartitionsRevokedAfterCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
		this.membership.revoked(numbers(partitions));
	}

	@Override
	public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
		this.membership.lost(numbers(partitions));
	}

	static Set<Integer> numbers(Collection<TopicPartition> partitions) {
		return partitions.stream().map(TopicPartition::partition).collect(Collectors.toCollection(TreeSet::new));
	}

	@Override
	public void polls() {
		this.freezer.pass();
	}

	@Override
	public void failed(Exception problem) {
		if (problem instanceof RetriableException || problem instanceof InvalidSessionTimeoutException) {
			// The client tries again; the other is answered below, with longer timeouts
			return;
		}
		this.membership.problem(this.refusals.sentence(problem));
		if (problem instanceof FencedInstanceIdException) {
			// At once: its container must not be started anew when it has stopped
			this.membership.ended();
		}
		// The container itself tries again every auth-exception-retry-interval
		else if (!(problem instanceof AuthenticationException || problem instanceof AuthorizationException)) {
			restart();
		}
	}

	/** The thread that polls is held for a while, to report less often. */
	private void restart() {
		this.restartNeeded.set(true);
		this.freezer.pause(Duration.ofSeconds(1));
	}

	@Override
	public void oversized(TopicPartition partition, long offset) {
		this.membership.problem(this.refusals.oversized(partition.partition(), offset));
	}

	@Override
	public void handleOtherException(Exception problem, Consumer<?, ?> consumer, MessageListenerContainer container,
			boolean batchListener) {
		if (problem instanceof InvalidSessionTimeoutException) {
			log.warn("These brokers do not allow a session timeout this short; going on with Kafka's 45 s");
			Properties timeouts = new Properties();
			timeouts.setProperty(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "45000");
			timeouts.setProperty(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, "3000");
			container.getContainerProperties().setKafkaConsumerProperties(timeouts);
			restart();
		}
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

	/** Whether the client has to be started anew; asking takes the answer back. */
	boolean takeRestart() {
		return this.restartNeeded.getAndSet(false);
	}

}
