package kafkalab.runner.status;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import kafkalab.runner.kafka.LabAdmin;
import kafkalab.runner.status.LabStatus.Group;
import kafkalab.runner.status.LabStatus.Member;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListShareGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the groups of a cluster, whatever their protocol.
 *
 * @param ends the next offset of each partition, to tell the lag
 */
record GroupStatusReader(LabAdmin admin, Map<TopicPartition, Long> ends) {

	List<Group> groups() {
		return this.admin.ask((kafka) -> kafka.listGroups().valid())
			.stream()
			.flatMap((listing) -> present(listing).stream())
			.sorted(Comparator.comparing(Group::name))
			.toList();
	}

	// It may end between the list and the question
	private Optional<Group> present(GroupListing listing) {
		try {
			return Optional.of(group(listing));
		}
		catch (GroupIdNotFoundException ex) {
			return Optional.empty();
		}
	}

	private Group group(GroupListing listing) {
		String name = listing.groupId();
		String state = listing.groupState().map(Objects::toString).orElse("unknown");
		String type = listing.type().map((known) -> known.toString().toLowerCase(Locale.ROOT)).orElse("unknown");
		if (listing.type().filter(GroupType.SHARE::equals).isPresent()) {
			return new Group(name, type, state, shareMembers(name), shareLag(name));
		}
		// A classic group may be one of other programs, of Kafka Connect for example
		if (type.equals("consumer") || Set.of("consumer", "").contains(listing.protocol())) {
			return new Group(name, type, state, members(name), lag(name));
		}
		return new Group(name, "%s (%s)".formatted(type, listing.protocol()), state, List.of(), null);
	}

	private List<Member> members(String group) {
		return this.admin.ask((kafka) -> kafka.describeConsumerGroups(List.of(group)).describedGroups().get(group))
			.members()
			.stream()
			.map((member) -> new Member(member.clientId(), member.host(),
					byTopic(member.assignment().topicPartitions())))
			.sorted(Comparator.comparing(Member::clientId))
			.toList();
	}

	private @Nullable Long lag(String group) {
		Map<TopicPartition, OffsetAndMetadata> committed = this.admin
			.ask((kafka) -> kafka.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
		return committed.isEmpty() ? null : committed.entrySet()
			.stream()
			.filter((offset) -> offset.getValue() != null && this.ends.containsKey(offset.getKey()))
			.mapToLong(
					(offset) -> Math.max(0, this.ends.getOrDefault(offset.getKey(), 0L) - offset.getValue().offset()))
			.sum();
	}

	private List<Member> shareMembers(String group) {
		return this.admin.ask((kafka) -> kafka.describeShareGroups(List.of(group)).describedGroups().get(group))
			.members()
			.stream()
			.map((member) -> new Member(member.clientId(), member.host(),
					byTopic(member.assignment().topicPartitions())))
			.sorted(Comparator.comparing(Member::clientId))
			.toList();
	}

	private @Nullable Long shareLag(String group) {
		List<Long> lags = this.admin
			.ask((kafka) -> kafka.listShareGroupOffsets(Map.of(group, new ListShareGroupOffsetsSpec()))
				.partitionsToOffsetInfo(group))
			.values()
			.stream()
			.filter(Objects::nonNull)
			.flatMap((offset) -> offset.lag().stream())
			.toList();
		return lags.isEmpty() ? null : lags.stream().mapToLong(Long::longValue).sum();
	}

	private static Map<String, Set<Integer>> byTopic(Collection<TopicPartition> partitions) {
		Map<String, Set<Integer>> byTopic = new TreeMap<>();
		partitions.forEach((partition) -> byTopic.computeIfAbsent(partition.topic(), (topic) -> new TreeSet<>())
			.add(partition.partition()));
		return byTopic;
	}

}
