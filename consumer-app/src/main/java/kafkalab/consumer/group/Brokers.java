package kafkalab.consumer.group;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * Asks the brokers what a consumer's own client does not tell: whether any of them is
 * there at all, and whether they know the topic.
 */
class Brokers implements AutoCloseable {

	private final Map<String, Object> config;

	private @Nullable Admin admin;

	Brokers(Map<String, Object> config) {
		this.config = config;
	}

	ClusterView look(String topic) throws InterruptedException {
		try {
			admin().describeTopics(List.of(topic)).allTopicNames().get();
			return ClusterView.reachable(true);
		}
		catch (ExecutionException ex) {
			return judge(ex.getCause());
		}
		catch (KafkaException ex) {
			// No client could be built, for example because no host name is known
			return ClusterView.unreachable((ex.getCause() != null) ? ex.getCause().getMessage() : ex.getMessage());
		}
	}

	private static ClusterView judge(@Nullable Throwable problem) {
		if (problem instanceof UnknownTopicOrPartitionException) {
			return ClusterView.reachable(false);
		}
		if (problem instanceof AuthenticationException) {
			return ClusterView.unreachable(problem.getMessage());
		}
		// Any other refusal, such as a missing permission, is an answer
		return (problem instanceof RetriableException) ? ClusterView.unreachable(null) : ClusterView.reachable(true);
	}

	/**
	 * The client for further questions, built when it is first needed: the host names may
	 * not be known before.
	 */
	synchronized Admin admin() {
		if (this.admin == null) {
			this.admin = Admin.create(this.config);
		}
		return this.admin;
	}

	@Override
	public synchronized void close() {
		if (this.admin != null) {
			this.admin.close(Duration.ZERO);
		}
	}

}
