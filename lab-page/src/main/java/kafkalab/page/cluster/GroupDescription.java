package kafkalab.page.cluster;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import kafkalab.page.cluster.ClusterSnapshot.Group;
import kafkalab.page.cluster.ClusterSnapshot.Member;
import kafkalab.page.cluster.ClusterSnapshot.Position;
import org.apache.kafka.clients.admin.ClassicGroupDescription;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.ShareGroupDescription;
import org.apache.kafka.clients.admin.ShareMemberDescription;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The three kinds of group, told in the same words.
 */
record GroupDescription(String type, @Nullable String protocol, String state, @Nullable Integer epoch,
		@Nullable Integer coordinator, List<Member> members) {

	/** More than a full room has; nobody can look at more. */
	static final int MOST_MEMBERS = 200;

	private static final int MOST_ASSIGNED = 500;

	GroupDescription {
		members = first(members, MOST_MEMBERS);
	}

	static GroupDescription of(ClassicGroupDescription group) {
		return new GroupDescription("classic", assignor(group.protocolData()), group.state().toString(), null,
				id(group.coordinator()), group.members().stream().map(GroupDescription::member).toList());
	}

	/**
	 * A group that changed its protocol since it was listed may turn out to be classic.
	 */
	static GroupDescription of(ConsumerGroupDescription group) {
		return new GroupDescription((group.type() == GroupType.CLASSIC) ? "classic" : "consumer",
				assignor(group.partitionAssignor()), group.groupState().toString(), epoch(group),
				id(group.coordinator()), group.members().stream().map(GroupDescription::member).toList());
	}

	static GroupDescription of(ShareGroupDescription group) {
		return new GroupDescription("share", null, group.groupState().toString(), group.groupEpoch(),
				id(group.coordinator()), group.members().stream().map(GroupDescription::member).toList());
	}

	/** Those that are looked at first, in the order of their names. */
	private static List<Member> first(List<Member> members, int most) {
		return members.stream()
			.sorted(Comparator.comparingInt((member) -> LabClient.rank(member.consumer())))
			.limit(most)
			.sorted(Comparator.comparing(Member::clientId).thenComparing(Member::memberId))
			.toList();
	}

	/** As it is shown where there is not room for all. */
	GroupDescription bounded(int mostMembers, int mostAssigned) {
		return new GroupDescription(this.type, this.protocol, this.state, this.epoch, this.coordinator,
				first(this.members, mostMembers).stream().map((member) -> member.with(mostAssigned)).toList());
	}

	Group toGroup(String name, int colour, List<Position> positions) {
		return new Group(ForeignText.name(name), colour, GroupColours.letter(colour), this.type, this.protocol,
				this.state, this.epoch, this.coordinator, this.members, positions);
	}

	/** Kafka has none while a classic group is rebalancing. */
	private static @Nullable String assignor(@Nullable String name) {
		return (name == null || name.isEmpty()) ? null : ForeignText.name(name);
	}

	private static @Nullable Integer epoch(ConsumerGroupDescription group) {
		return (group.type() == GroupType.CLASSIC) ? null : group.groupEpoch().orElse(null);
	}

	private static @Nullable Integer id(@Nullable Node node) {
		return (node == null || node.isEmpty()) ? null : node.id();
	}

	private static Member member(MemberDescription member) {
		return member(member.consumerId(), member.clientId(), member.host(), member.groupInstanceId().orElse(null),
				member.assignment().topicPartitions());
	}

	private static Member member(ShareMemberDescription member) {
		return member(member.consumerId(), member.clientId(), member.host(), null,
				member.assignment().topicPartitions());
	}

	private static Member member(String id, String clientId, String host, @Nullable String instanceId,
			Collection<TopicPartition> assignment) {
		OptionalInt port = LabClient.port(clientId);
		// Brokers put a slash before the address: they never looked up a name for it
		return new Member(ForeignText.name(id), ForeignText.name(clientId),
				ForeignText.name(host.startsWith("/") ? host.substring(1) : host),
				(instanceId != null) ? ForeignText.name(instanceId) : null,
				port.isPresent() ? String.valueOf(port.getAsInt()) : null,
				assignment.stream()
					.limit(MOST_ASSIGNED)
					.map((partition) -> new Assigned(ForeignText.name(partition.topic()), partition.partition()))
					.sorted()
					.toList());
	}

}
