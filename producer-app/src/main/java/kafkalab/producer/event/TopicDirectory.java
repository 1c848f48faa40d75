package kafkalab.producer.event;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

import kafkalab.app.LabProperties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.internals.Topic;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * What the cluster says about its topics. Asked before anything is sent, because a
 * producer that asks for a topic creates it where the brokers allow that.
 */
@Component
class TopicDirectory implements DisposableBean {

	/**
	 * Long enough for programs that call in a row, too short for somebody who deletes.
	 */
	private static final long FRESH = Duration.ofMillis(100).toNanos();

	private final KafkaAdmin kafka;

	private final Duration timeout;

	private final Map<String, Known> known = new ConcurrentHashMap<>();

	private volatile boolean silent;

	private @Nullable Admin admin;

	TopicDirectory(KafkaAdmin kafka, LabProperties lab) {
		this.kafka = kafka;
		this.timeout = lab.timeout();
	}

	/**
	 * Refuses a topic, or a partition of it, that is not there. Nothing is refused by
	 * what may be out of date.
	 */
	void require(String topic, @Nullable Integer partition) {
		// Even before Kafka has created it, and whatever the brokers call internal
		if (Topic.isInternal(topic)) {
			throw RefusedException.internalTopic(topic);
		}
		Known recent = this.known.get(topic);
		if (recent != null && recent.isFresh() && recent.has(partition)) {
			return;
		}
		Known now = ask(topic);
		this.known.put(topic, now);
		if (partition != null && !now.has(partition)) {
			throw RefusedException.partitionOutOfRange(topic, partition, now.partitions());
		}
	}

	/**
	 * Whether the last question had no answer, so that another would take long.
	 */
	boolean isSilent() {
		return this.silent;
	}

	private Known ask(String topic) {
		try {
			return describe(topic);
		}
		catch (UnavailableException ex) {
			if (!ex.contains(UnknownTopicOrPartitionException.class)) {
				throw ex;
			}
			Collection<String> names = names();
			if (!names.contains(topic)) {
				throw (this.known.remove(topic) != null) ? RefusedException.deletedTopic(topic, names)
						: RefusedException.unknownTopic(topic, names);
			}
			// Just created: another broker knew it already
			return describe(topic);
		}
	}

	private Known describe(String topic) {
		TopicDescription description = answer(
				(admin) -> admin.describeTopics(List.of(topic)).topicNameValues().get(topic));
		if (description.isInternal()) {
			throw RefusedException.internalTopic(topic);
		}
		return new Known(description.partitions().size(), System.nanoTime());
	}

	private Collection<String> names() {
		return answer((admin) -> admin.listTopics().names());
	}

	/**
	 * Where each partition ends that can be asked; internal topics are left out.
	 */
	Map<TopicPartition, Long> ends() {
		Collection<String> names = names();
		Map<TopicPartition, OffsetSpec> led = new HashMap<>();
		for (KafkaFuture<TopicDescription> topic : admin().describeTopics(names).topicNameValues().values()) {
			TopicDescription description = answerUnlessGone(topic);
			if (description != null) {
				description.partitions()
					.stream()
					.filter((partition) -> partition.leader() != null)
					.forEach((partition) -> led.put(new TopicPartition(description.name(), partition.partition()),
							OffsetSpec.latest()));
			}
		}
		ListOffsetsResult asked = admin().listOffsets(led);
		Map<TopicPartition, Long> ends = new HashMap<>();
		for (TopicPartition partition : led.keySet()) {
			ListOffsetsResultInfo end = answerUnlessGone(asked.partitionResult(partition));
			if (end != null) {
				ends.put(partition, end.offset());
			}
		}
		return ends;
	}

	/** A topic may be deleted between two questions. */
	private <T> @Nullable T answerUnlessGone(KafkaFuture<T> answer) {
		try {
			return answer((admin) -> answer);
		}
		catch (UnavailableException ex) {
			if (ex.contains(UnknownTopicOrPartitionException.class)) {
				return null;
			}
			throw ex;
		}
	}

	private <T> T answer(Function<Admin, KafkaFuture<T>> question) {
		try {
			T answer = question.apply(admin()).get();
			this.silent = false;
			return answer;
		}
		catch (ExecutionException | KafkaException ex) {
			this.silent = true;
			throw UnavailableException.nothingSent(ex, this.timeout);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw UnavailableException.nothingSent(ex, this.timeout);
		}
	}

	/**
	 * Created late: a broker's name that can't be resolved yet is no reason not to start.
	 */
	private synchronized Admin admin() {
		if (this.admin == null) {
			this.admin = Admin.create(this.kafka.getConfigurationProperties());
		}
		return this.admin;
	}

	@Override
	public synchronized void destroy() {
		if (this.admin != null) {
			this.admin.close(Duration.ofSeconds(1));
		}
	}

	private record Known(int partitions, long at) {

		boolean isFresh() {
			return System.nanoTime() - this.at < FRESH;
		}

		boolean has(@Nullable Integer partition) {
			return partition == null || (partition >= 0 && partition < this.partitions);
		}

	}

}
