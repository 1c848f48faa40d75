package kafkalab.runner.members;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import kafkalab.runner.kafka.LabAdmin;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * What the brokers say about the members of a group.
 *
 * @param settled whether nobody is on the way to another assignment
 * @param owned the partitions of each member, by client id
 */
record GroupLook(boolean settled, Map<String, Set<String>> owned) {

	private static final String NAME = "member-";

	static GroupLook at(LabAdmin admin, Protocol protocol, String group) {
		try {
			return (protocol == Protocol.SHARE) ? shareGroup(admin, group) : group(admin, group);
		}
		catch (GroupIdNotFoundException ex) {
			return new GroupLook(false, Map.of());
		}
	}

	private static GroupLook group(LabAdmin admin, String name) {
		var group = admin.ask((kafka) -> kafka.describeConsumerGroups(List.of(name)).describedGroups().get(name));
		Map<String, Set<String>> owned = new TreeMap<>();
		group.members().forEach((member) -> add(owned, member.clientId(), member.assignment().topicPartitions()));
		return new GroupLook(group.groupState() == GroupState.STABLE, owned);
	}

	private static GroupLook shareGroup(LabAdmin admin, String name) {
		var group = admin.ask((kafka) -> kafka.describeShareGroups(List.of(name)).describedGroups().get(name));
		Map<String, Set<String>> owned = new TreeMap<>();
		group.members().forEach((member) -> add(owned, member.clientId(), member.assignment().topicPartitions()));
		return new GroupLook(group.groupState() == GroupState.STABLE, owned);
	}

	private static void add(Map<String, Set<String>> owned, String clientId, Collection<TopicPartition> partitions) {
		owned.computeIfAbsent(clientId, (name) -> new TreeSet<>())
			.addAll(partitions.stream().map(TopicPartition::toString).collect(Collectors.toSet()));
	}

	/**
	 * Names for that many more members, which go on after those that the group has.
	 */
	List<String> moreNames(int count) {
		int last = this.owned.keySet()
			.stream()
			.filter((name) -> name.matches(NAME + "\\d{1,6}"))
			.mapToInt((name) -> Integer.parseInt(name.substring(NAME.length())))
			.max()
			.orElse(0);
		return IntStream.rangeClosed(last + 1, last + count).mapToObj((n) -> NAME + n).toList();
	}

}
