package kafkalab.page.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import kafkalab.page.cluster.ClusterSnapshot;
import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import kafkalab.page.cluster.ClusterSnapshot.Group;
import kafkalab.page.cluster.ClusterSnapshot.Member;
import kafkalab.page.cluster.ClusterSnapshot.Partition;
import kafkalab.page.cluster.ClusterSnapshot.Position;
import kafkalab.page.cluster.ClusterSnapshot.Topic;
import kafkalab.page.consumer.LabConsumer;
import kafkalab.page.history.GroupOwnership;
import kafkalab.page.history.Happening;
import org.jspecify.annotations.Nullable;

/**
 * All that checks are judged by: the cluster when they began and now, and what happened
 * in between.
 *
 * @param before the cluster when the checks began
 * @param happenings what happened since then, oldest first
 * @param ownership who reads what now, by group
 * @param reads what the consumers have read since then
 * @param pages how many pages show the lab
 */
record Evidence(ClusterSnapshot before, ClusterSnapshot now, Collection<LabConsumer> consumers,
		List<Happening> happenings, Map<String, GroupOwnership> ownership, ReadLog reads, KeyPartitions keys,
		int pages) {

	@Nullable Group group(String name) {
		return group(this.now, name);
	}

	@Nullable Group groupBefore(String name) {
		return group(this.before, name);
	}

	private static @Nullable Group group(ClusterSnapshot cluster, String name) {
		return cluster.groups().stream().filter((group) -> group.name().equals(name)).findFirst().orElse(null);
	}

	List<Member> members(String group) {
		Group found = group(group);
		return (found != null) ? found.members() : List.of();
	}

	@Nullable Topic topic(String name) {
		return topic(this.now, name);
	}

	private static @Nullable Topic topic(ClusterSnapshot cluster, String name) {
		return cluster.topics().stream().filter((topic) -> topic.name().equals(name)).findFirst().orElse(null);
	}

	List<Partition> partitions(String topic) {
		Topic found = topic(topic);
		return (found != null) ? found.partitions() : List.of();
	}

	@Nullable LabConsumer consumer(String name) {
		return this.consumers.stream().filter((consumer) -> consumer.name().equals(name)).findFirst().orElse(null);
	}

	List<LabConsumer> consumersOf(String group) {
		return this.consumers.stream()
			.filter((consumer) -> consumer.group().equals(group))
			.sorted(Comparator.comparing(LabConsumer::key))
			.toList();
	}

	/**
	 * What a member reads. The brokers list what it was assigned last, also while it has
	 * given that up.
	 */
	List<Assigned> readBy(Member member, String group) {
		GroupOwnership account = this.ownership.get(group);
		return (account != null) ? List.copyOf(account.readBy(member.key())) : member.assignment();
	}

	/** What people call a member. */
	String nameOf(Member member) {
		return this.consumers.stream()
			.filter((consumer) -> consumer.key().equals(member.consumer()))
			.map(LabConsumer::name)
			.findFirst()
			.orElse(member.clientId());
	}

	/** The member that a consumer is, and its group; an old process may be listed too. */
	Optional<Listed> listed(LabConsumer consumer) {
		return this.now.groups()
			.stream()
			.flatMap((group) -> group.members().stream().map((member) -> new Listed(group, member)))
			.filter((listed) -> consumer.key().equals(listed.member().consumer())
					|| consumer.key().equals(listed.member().memberId()))
			.min(Comparator.comparing((listed) -> !listed.group().name().equals(consumer.group())));
	}

	/** The topics that a group reads, or has read. */
	Set<String> topicsOf(String group) {
		Group found = group(group);
		Stream<String> told = (found == null) ? Stream.empty() : Stream.concat(
				found.positions().stream().map(Position::topic),
				found.members().stream().flatMap((member) -> member.assignment().stream()).map(Assigned::topic));
		Stream<String> subscribed = consumersOf(group).stream()
			.map(LabConsumer::topic)
			.filter((topic) -> topic != null)
			.map(String::valueOf);
		return Stream.concat(told, subscribed).collect(Collectors.toCollection(TreeSet::new));
	}

	/** How many events each partition got since the checks began. */
	Map<Integer, Long> newEvents(String topic) {
		Map<Integer, Long> counts = new TreeMap<>();
		partitions(topic).forEach((partition) -> counts.put(partition.partition(),
				partition.end() - begin(topic, partition.partition())));
		return counts;
	}

	long countOfNewEvents(Collection<String> topics) {
		return topics.stream().flatMap((topic) -> newEvents(topic).values().stream()).mapToLong(Long::longValue).sum();
	}

	/** The offset from which on the events of a partition are new. */
	long begin(String topic, int partition) {
		Topic found = topic(this.before, topic);
		return (found != null && partition < found.partitions().size()) ? found.partitions().get(partition).end() : 0;
	}

	boolean isNew(ReadLog.Read read) {
		return read.from() >= begin(read.topic(), read.partition());
	}

	/**
	 * A member of a group, as the group's coordinator lists it.
	 */
	record Listed(Group group, Member member) {
	}

}
