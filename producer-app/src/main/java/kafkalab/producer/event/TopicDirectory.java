package kafkalab.producer.event;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;

import kafkalab.app.LabProperties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
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

	private static final long FRESH = Duration.ofSeconds(1).toNanos();

	private final KafkaAdmin kafka;

	private final Duration timeout;

	private final Map<String, Known> known = new ConcurrentHashMap<>();

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
				throw RefusedException.unknownTopic(topic, names);
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
		Map<String, TopicDescription> topics = answer((admin) -> admin.describeTopics(names).allTopicNames());
		Map<TopicPartition, OffsetSpec> led = topics.values()
			.stream()
			.flatMap((topic) -> topic.partitions()
				.stream()
				.filter((partition) -> partition.leader() != null)
				.map((partition) -> new TopicPartition(topic.name(), partition.partition())))
			.collect(Collectors.toMap(Function.identity(), (partition) -> OffsetSpec.latest()));
		Map<TopicPartition, ListOffsetsResultInfo> ends = answer((admin) -> admin.listOffsets(led).all());
		return ends.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, (end) -> end.getValue().offset()));
	}

	private <T> T answer(Function<Admin, KafkaFuture<T>> question) {
		try {
			return question.apply(admin()).get();
		}
		catch (ExecutionException | KafkaException ex) {
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
