package kafkalab.runner.kafka;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import kafkalab.embedded.LabTopic;
import kafkalab.runner.terminal.LabException;
import kafkalab.runner.terminal.Shell;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.InvalidPartitionsException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The topics of a cluster, as far as the lab makes and changes them.
 */
public final class LabTopics {

	private final LabAdmin admin;

	public LabTopics(LabAdmin admin) {
		this.admin = admin;
	}

	/**
	 * Creates those of the lab's topics that are missing, and tells which.
	 */
	public List<LabTopic> createMissing() {
		Set<String> present = this.admin.ask((kafka) -> kafka.listTopics().names());
		return LabTopic.defaults()
			.stream()
			.filter((topic) -> !present.contains(topic.name()))
			.filter(this::createUnlessPresent)
			.toList();
	}

	// A broker may not yet have heard of a topic that was created through another one
	private boolean createUnlessPresent(LabTopic topic) {
		try {
			send(topic);
			return true;
		}
		catch (TopicExistsException ex) {
			return false;
		}
	}

	/**
	 * Creates a topic, and tells how many replicas it has; none if it is there already,
	 * just as asked.
	 */
	public OptionalInt create(LabTopic topic) {
		requireNotKafkas(topic.name());
		try {
			return OptionalInt.of(send(topic));
		}
		catch (TopicExistsException ex) {
			if (partitions(topic.name()) == topic.partitions()) {
				return OptionalInt.empty();
			}
			throw new LabException("There is a topic %s already.".formatted(topic.name()),
					"Choose another name, or give it more partitions: "
							+ Shell.current().lab("topic raise %s --partitions N".formatted(topic.name())),
					ex);
		}
	}

	// A replica on two brokers if there are two, so that either may be stopped
	private int send(LabTopic topic) {
		int replicas = Math.min(2, this.admin.brokers().size());
		try {
			this.admin.ask((kafka) -> kafka
				.createTopics(List.of(new NewTopic(topic.name(), topic.partitions(), (short) replicas)))
				.all());
			return replicas;
		}
		catch (TopicExistsException ex) {
			throw ex;
		}
		catch (ApiException ex) {
			throw refused("create %s".formatted(topic.name()), ex);
		}
	}

	/**
	 * Gives a topic more partitions.
	 */
	public void raise(LabTopic topic) {
		requireNotKafkas(topic.name());
		try {
			this.admin.ask((kafka) -> kafka
				.createPartitions(Map.of(topic.name(), NewPartitions.increaseTo(topic.partitions())))
				.all());
		}
		catch (UnknownTopicOrPartitionException ex) {
			throw unknown(topic.name(), ex);
		}
		catch (InvalidPartitionsException ex) {
			throw new LabException(String.valueOf(ex.getMessage()),
					"Partitions can only become more. Who needs fewer makes another topic.", ex);
		}
		catch (ApiException ex) {
			throw refused("change %s".formatted(topic.name()), ex);
		}
	}

	/**
	 * Fails if the topic is one that Kafka keeps for itself: a change of it can break
	 * every group.
	 */
	public static void requireNotKafkas(String topic) {
		if (topic.startsWith("__")) {
			throw new LabException(
					"%s belongs to Kafka itself: topics whose names begin with __ are not the lab's.".formatted(topic),
					"Name a topic of your own, for example my-topic.");
		}
	}

	/**
	 * How many partitions a topic has; fails if there is none of that name.
	 */
	public int partitions(String topic) {
		try {
			return this.admin.ask((kafka) -> kafka.describeTopics(List.of(topic)).topicNameValues().get(topic))
				.partitions()
				.size();
		}
		catch (UnknownTopicOrPartitionException | InvalidTopicException ex) {
			throw unknown(topic, ex);
		}
	}

	private static LabException unknown(String topic, ApiException ex) {
		return new LabException("There is no topic %s.".formatted(topic),
				"See which there are (%s), or make it: %s".formatted(Shell.current().lab("status"),
						Shell.current().lab("topic create %s --partitions N".formatted(topic))),
				ex);
	}

	private static LabException refused(String what, ApiException ex) {
		return new LabException("Kafka refuses to %s: %s".formatted(what, ex.getMessage()),
				"Change the name or the number accordingly.", ex);
	}

}
