package kafkalab.runner.offsets;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import kafkalab.runner.kafka.LabAdmin;
import kafkalab.runner.kafka.LabTopics;
import kafkalab.runner.terminal.LabException;
import kafkalab.runner.terminal.Shell;
import kafkalab.runner.terminal.TerminalText;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.GroupSubscribedToTopicException;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.jspecify.annotations.Nullable;

/**
 * The committed positions of a group in one topic.
 */
record GroupOffsets(LabAdmin admin, String group, String topic) {

	/**
	 * Moves the positions in all partitions or in this one, and tells for each from where
	 * to where. A partition without a position has nothing to go back from, and is left
	 * out then.
	 */
	Map<Integer, Move> reset(Target target, @Nullable Integer only) {
		int count = new LabTopics(this.admin).partitions(this.topic);
		if (only != null && (only < 0 || only >= count)) {
			throw new LabException("%s has no partition %d.".formatted(this.topic, only),
					"Its partitions are 0 to %d.".formatted(count - 1));
		}
		List<TopicPartition> partitions = IntStream.range(0, count)
			.filter((partition) -> only == null || partition == only)
			.mapToObj((partition) -> new TopicPartition(this.topic, partition))
			.toList();
		requireGroup();
		Map<TopicPartition, OffsetAndMetadata> committed = this.admin
			.ask((kafka) -> kafka.listConsumerGroupOffsets(this.group).partitionsToOffsetAndMetadata());
		Map<TopicPartition, Long> old = new TreeMap<>(Comparator.comparingInt(TopicPartition::partition));
		partitions.forEach((partition) -> {
			OffsetAndMetadata position = committed.get(partition);
			old.put(partition, (position != null) ? position.offset() : Move.NOWHERE);
		});
		Map<TopicPartition, Long> positions = positions(partitions, old, target);
		commit(positions);
		Map<Integer, Move> moves = new TreeMap<>();
		positions.forEach((partition, position) -> moves.put(partition.partition(),
				new Move(old.getOrDefault(partition, Move.NOWHERE), position)));
		return moves;
	}

	private void requireGroup() {
		GroupType type = this.admin.ask((kafka) -> kafka.listGroups().valid())
			.stream()
			.filter((listed) -> listed.groupId().equals(this.group))
			.findFirst()
			.orElseThrow(() -> new LabException("There is no group %s.".formatted(this.group),
					"A group is there once its first consumer has joined; see which there are: "
							+ Shell.current().lab("status")))
			.type()
			.orElse(GroupType.UNKNOWN);
		if (type == GroupType.SHARE) {
			throw new LabException(
					"%s is a share group: it has no committed offsets that could be reset, but a start and a state of each record after it."
						.formatted(this.group),
					"Kafka's own kafka-share-groups.sh resets its start; or let a new share group read from the beginning.");
		}
	}

	private Map<TopicPartition, Long> positions(List<TopicPartition> partitions, Map<TopicPartition, Long> old,
			Target target) {
		if (target instanceof Target.Back back) {
			Map<TopicPartition, Long> begins = offsets(partitions, OffsetSpec.earliest());
			return partitions.stream()
				.filter((partition) -> old.getOrDefault(partition, Move.NOWHERE) != Move.NOWHERE)
				.collect(Collectors.toMap(Function.identity(), (partition) -> Math
					.max(old.getOrDefault(partition, 0L) - back.events(), begins.getOrDefault(partition, 0L))));
		}
		Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
		if (target instanceof Target.Exact exact) {
			Map<TopicPartition, Long> nearest = offsets(partitions, OffsetSpec.earliest());
			nearest.replaceAll((partition, begin) -> Math.max(begin,
					Math.min(exact.offset(), ends.getOrDefault(partition, begin))));
			return nearest;
		}
		Map<TopicPartition, Long> found = offsets(partitions, ((Target.Place) target).offset());
		// Nothing is as young as that time: only what comes is
		found.replaceAll((partition, offset) -> (offset >= 0) ? offset : ends.getOrDefault(partition, 0L));
		return found;
	}

	private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec which) {
		Map<TopicPartition, ListOffsetsResultInfo> found = this.admin.ask((kafka) -> kafka
			.listOffsets(partitions.stream().collect(Collectors.toMap(Function.identity(), (partition) -> which)))
			.all());
		Map<TopicPartition, Long> offsets = new TreeMap<>(Comparator.comparingInt(TopicPartition::partition));
		found.forEach((partition, offset) -> offsets.put(partition, offset.offset()));
		return offsets;
	}

	// Tried without a look at the members first: whether that is allowed is Kafka's
	// decision
	private void commit(Map<TopicPartition, Long> positions) {
		Map<TopicPartition, OffsetAndMetadata> commit = positions.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (position) -> new OffsetAndMetadata(position.getValue())));
		try {
			this.admin.ask((kafka) -> kafka.alterConsumerGroupOffsets(this.group, commit).all());
		}
		catch (UnknownMemberIdException | GroupNotEmptyException | GroupSubscribedToTopicException ex) {
			throw active(ex);
		}
		catch (GroupIdNotFoundException ex) {
			throw new LabException("%s is no group of consumers: %s".formatted(this.group, ex.getMessage()),
					"See which groups there are: " + Shell.current().lab("status"), ex);
		}
	}

	private LabException active(ApiException refusal) {
		ConsumerGroupDescription description = this.admin
			.ask((kafka) -> kafka.describeConsumerGroups(List.of(this.group)).describedGroups().get(this.group));
		String members = description.members()
			.stream()
			.map((member) -> TerminalText.name(member.clientId()))
			.sorted()
			.collect(Collectors.joining(", "));
		return new LabException(
				"Offsets can only be reset if the group '%s' is inactive, but the current state is %s."
					.formatted(this.group, description.groupState()),
				"""
						Kafka refuses it (%s), since a member would not notice and commit its own position again.
						Stop its members first: %s. One that was killed counts until its session times out;
						so does a static one (GROUP_INSTANCE_ID), even after Ctrl+C.""".formatted(
						refusal.getClass().getSimpleName().replace("Exception", ""),
						members.isEmpty() ? "they are just leaving" : members),
				refusal);
	}

	/**
	 * The change of one partition's position.
	 */
	record Move(long from, long to) {

		static final long NOWHERE = -1;

		String text() {
			return "%s -> %d".formatted((this.from == NOWHERE) ? "none" : Long.toString(this.from), this.to);
		}

	}

}
