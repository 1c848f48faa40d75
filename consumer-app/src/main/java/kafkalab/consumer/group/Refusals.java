package kafkalab.consumer.group;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import kafkalab.consumer.settings.ConsumerSettings;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.GroupMaxSizeReachedException;
import org.apache.kafka.common.errors.InconsistentGroupProtocolException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnreleasedInstanceIdException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

import org.springframework.stereotype.Component;

/**
 * Says in a sentence why the brokers refuse this consumer: what they have, what it wants,
 * and the way out.
 */
@Component
class Refusals {

	private static final String OTHER_GROUP = "choose another CONSUMER_GROUP";

	/** With the group, the topic, GROUP_INSTANCE_ID and what the brokers say. */
	private static final Map<Class<? extends Exception>, String> SENTENCES = Map.of(FencedInstanceIdException.class,
			"Another process has joined with GROUP_INSTANCE_ID %3$s; this one gives way to it. Start it again with a GROUP_INSTANCE_ID of its own.",
			UnreleasedInstanceIdException.class,
			"Another member of group %1$s has GROUP_INSTANCE_ID %3$s: stop that one, or start this one with a GROUP_INSTANCE_ID of its own.",
			GroupMaxSizeReachedException.class,
			"Group %1$s is full: its brokers allow no more members (group.max.size). Stop one of them, or "
					+ OTHER_GROUP + ".",
			GroupAuthorizationException.class,
			"The brokers do not let this consumer join group %1$s: ask for the right to read it, or " + OTHER_GROUP
					+ ".",
			TopicAuthorizationException.class,
			"The brokers do not let this consumer read topic %2$s: ask for the right, or choose another KAFKA_TOPIC.",
			AuthenticationException.class,
			"The brokers do not accept this consumer's login (%4$s): correct its --kafka-config.");

	private final ConsumerSettings settings;

	private final Brokers brokers;

	Refusals(ConsumerSettings settings, Brokers brokers) {
		this.settings = settings;
		this.brokers = brokers;
	}

	String sentence(Exception problem) {
		return SENTENCES.entrySet()
			.stream()
			.filter((refusal) -> refusal.getKey().isInstance(problem))
			.findFirst()
			.map((refusal) -> refusal.getValue()
				.formatted(this.settings.group(), this.settings.topic(), this.settings.groupInstanceId(),
						problem.getMessage()))
			.or(this::otherType)
			.orElseGet(() -> otherwise(problem));
	}

	/** The group may be of a type in which this consumer can be no member. */
	private Optional<String> otherType() {
		String group = this.settings.group();
		String protocol = word(this.settings.groupProtocol());
		return this.brokers.ask((admin) -> admin.listGroups().all())
			.stream()
			.flatMap(Collection::stream)
			.filter((listing) -> listing.groupId().equals(group))
			.flatMap((listing) -> listing.type().stream())
			.filter((type) -> (type == GroupType.SHARE) != this.settings.shares())
			.map(Refusals::word)
			.map((type) -> "Group %1$s is a %2$s group, but this consumer wants it as a %3$s group (GROUP_PROTOCOL=%3$s): %4$s, or start it with GROUP_PROTOCOL=%2$s."
				.formatted(group, type, protocol, OTHER_GROUP))
			.findFirst();
	}

	private String otherwise(Exception problem) {
		String group = this.settings.group();
		if (problem instanceof InconsistentGroupProtocolException) {
			String assignor = this.brokers
				.ask((admin) -> admin.describeConsumerGroups(List.of(group)).describedGroups().get(group))
				.map(ConsumerGroupDescription::partitionAssignor)
				.orElse("of their own");
			return "The members of group %s share out their partitions by the assignor %s, this consumer by range: %s, or stop the others first."
				.formatted(group, assignor, OTHER_GROUP);
		}
		if (problem instanceof UnsupportedVersionException) {
			return "These brokers do not know GROUP_PROTOCOL=%s: leave it out. (%s)"
				.formatted(word(this.settings.groupProtocol()), problem.getMessage());
		}
		return "Group %s refuses this consumer (%s: %s).".formatted(group, problem.getClass().getSimpleName(),
				problem.getMessage());
	}

	String oversized(int partition, long offset) {
		return "An event of topic %1$s, partition %2$d, at offset %3$d or soon after it is bigger than this consumer's memory: the partition waits. To step over it, stop the members of group %4$s and send the group on, further if that is not enough: ./lab offsets reset --group %4$s --topic %1$s --partition %2$d --to %5$d"
			.formatted(this.settings.topic(), partition, offset, this.settings.group(), offset + 1);
	}

	private static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
