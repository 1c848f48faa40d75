package kafkalab.consumer.group;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

import kafkalab.consumer.settings.ConsumerSettings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Asks the brokers what a consumer's own client does not tell: whether any of them is
 * there at all, and whether they know the topic.
 */
@Component
class Brokers implements AutoCloseable {

	private final Map<String, Object> config;

	private @Nullable Admin admin;

	Brokers(ConsumerSettings settings, KafkaAdmin kafkaAdmin) {
		this.config = new HashMap<>(kafkaAdmin.getConfigurationProperties());
		this.config.put("client.id", settings.clientId() + "-admin");
	}

	/**
	 * Whether any answers, whether they know the topic, and why none answers if there is
	 * more to say.
	 */
	record View(boolean reachable, boolean topicExists, @Nullable String problem) {

		static View reachable(boolean topicExists) {
			return new View(true, topicExists, null);
		}

		static View unreachable(@Nullable String problem) {
			return new View(false, false, problem);
		}

	}

	View look(String topic) throws InterruptedException {
		try {
			admin().describeTopics(List.of(topic)).allTopicNames().get();
			return View.reachable(true);
		}
		catch (ExecutionException ex) {
			return judge(ex.getCause());
		}
		catch (KafkaException ex) {
			// No client could be built, for example because no host name is known
			return View.unreachable((ex.getCause() != null) ? ex.getCause().getMessage() : ex.getMessage());
		}
	}

	private static View judge(@Nullable Throwable problem) {
		if (problem instanceof UnknownTopicOrPartitionException) {
			return View.reachable(false);
		}
		if (problem instanceof AuthenticationException) {
			return View.unreachable(problem.getMessage());
		}
		// Any other refusal, such as a missing permission, is an answer
		return (problem instanceof RetriableException) ? View.unreachable(null) : View.reachable(true);
	}

	/** The answer to a question, if the brokers give one. */
	<T> Optional<T> ask(Function<Admin, KafkaFuture<T>> question) {
		try {
			return Optional.of(question.apply(admin()).get());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (ExecutionException | KafkaException ex) {
			// Who asks can do without
		}
		return Optional.empty();
	}

	/** Built when it is first needed: the host names may not be known before. */
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
