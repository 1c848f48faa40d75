package kafkalab.consumer.group;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

import kafkalab.consumer.settings.ConsumerSettings;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.GroupMaxSizeReachedException;
import org.apache.kafka.common.errors.InconsistentGroupProtocolException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnreleasedInstanceIdException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Says in a sentence why the brokers refuse this consumer: what they have, what it wants,
 * and the way out.
 */
@Component
class Refusals {

	private static final String OTHER_GROUP = "choose another CONSUMER_GROUP";

	private final ConsumerSettings settings;

	private final Brokers brokers;

	Refusals(ConsumerSettings settings, Brokers brokers) {
		this.settings = settings;
		this.brokers = brokers;
	}

	String sentence(Exception problem) {
		String group = this.settings.group();
		String instance = this.settings.groupInstanceId();
		if (problem instanceof FencedInstanceIdException) {
			return "Another process has joined with GROUP_INSTANCE_ID %s; this one gives way to it. Start it again with a GROUP_INSTANCE_ID of its own."
				.formatted(instance);
		}
		if (problem instanceof UnreleasedInstanceIdException) {
			return "Another member of group %s has GROUP_INSTANCE_ID %s: stop that one, or start this one with a GROUP_INSTANCE_ID of its own."
				.formatted(group, instance);
		}
		if (problem instanceof GroupMaxSizeReachedException) {
			return "Group %s is full: its brokers allow no more members (group.max.size). Stop one of them, or %s."
				.formatted(group, OTHER_GROUP);
		}
		if (problem instanceof GroupAuthorizationException) {
			return "The brokers do not let this consumer join group %s: ask for the right to read it, or %s."
				.formatted(group, OTHER_GROUP);
		}
		if (problem instanceof TopicAuthorizationException) {
			return "The brokers do not let this consumer read topic %s: ask for the right, or choose another KAFKA_TOPIC."
				.formatted(this.settings.topic());
		}
		if (problem instanceof AuthenticationException) {
			return "The brokers do not accept this consumer's login (%s): correct its --kafka-config."
				.formatted(problem.getMessage());
		}
		String type = otherType();
		if (type != null) {
			return "Group %s is a %s group, but this consumer wants it as a %s group (GROUP_PROTOCOL=%s): %s, or start it with GROUP_PROTOCOL=%s."
				.formatted(group, type, word(wanted()), word(this.settings.groupProtocol()), OTHER_GROUP, type);
		}
		if (problem instanceof InconsistentGroupProtocolException) {
			return "The members of group %s share out their partitions by the assignor %s, this consumer by range: %s, or stop the others first."
				.formatted(group, assignor(), OTHER_GROUP);
		}
		if (problem instanceof UnsupportedVersionException) {
			return "These brokers do not know GROUP_PROTOCOL=%s: leave it out. (%s)"
				.formatted(word(this.settings.groupProtocol()), problem.getMessage());
		}
		return "Group %s refuses this consumer (%s: %s).".formatted(group, problem.getClass().getSimpleName(),
				problem.getMessage());
	}

	String oversized(int partition, long offset) {
		return "An event of topic %s, partition %d, at offset %d or soon after it is bigger than this consumer's memory: the partition waits. To step over it, stop the members of group %s and send the group on: lab offsets reset --group %s --topic %s --to latest"
			.formatted(this.settings.topic(), partition, offset, this.settings.group(), this.settings.group(),
					this.settings.topic());
	}

	/** The group's type, if it is not one in which this consumer can be a member. */
	private @Nullable String otherType() {
		try {
			return this.brokers.admin()
				.listGroups()
				.all()
				.get()
				.stream()
				.filter((listing) -> listing.groupId().equals(this.settings.group()))
				.flatMap((listing) -> listing.type().stream())
				.filter((type) -> (type == GroupType.SHARE) != this.settings.shares())
				.map(Refusals::word)
				.findFirst()
				.orElse(null);
		}
		catch (ExecutionException | KafkaException ex) {
			return null;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return null;
		}
	}

	private GroupType wanted() {
		return switch (this.settings.groupProtocol()) {
			case CLASSIC -> GroupType.CLASSIC;
			case CONSUMER -> GroupType.CONSUMER;
			case SHARE -> GroupType.SHARE;
		};
	}

	private String assignor() {
		try {
			String group = this.settings.group();
			return this.brokers.admin()
				.describeConsumerGroups(List.of(group))
				.describedGroups()
				.values()
				.iterator()
				.next()
				.get()
				.partitionAssignor();
		}
		catch (ExecutionException | KafkaException ex) {
			return "of their own";
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return "of their own";
		}
	}

	private static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
