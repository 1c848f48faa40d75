package kafkalab.page.cluster;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the brokers said at one moment; the page and {@code /api/cluster} show it as it
 * is.
 *
 * @param at when the last answer of this snapshot arrived
 * @param reachable whether any broker answered; if none did, topics and groups are the
 * last ones known
 * @param problem what is wrong and what to do about it, as a sentence
 * @param controller the node that keeps the cluster's metadata
 * @param brokers every broker ever seen, the stopped ones too, by id
 * @param topics all but Kafka's own, by name
 * @param groups all that consume, by name
 */
public record ClusterSnapshot(Instant at, boolean reachable, @Nullable String problem, @Nullable String clusterId,
		@Nullable Integer controller, List<Broker> brokers, List<Topic> topics, List<Group> groups) {

	public ClusterSnapshot {
		brokers = List.copyOf(brokers);
		topics = List.copyOf(topics);
		groups = List.copyOf(groups);
	}

	/**
	 * Before anybody has asked the brokers anything.
	 */
	public static ClusterSnapshot unknown() {
		return new ClusterSnapshot(Instant.EPOCH, false, "The brokers have not been asked yet.", null, null, List.of(),
				List.of(), List.of());
	}

	/**
	 * Whether both tell the same, whenever they were taken.
	 */
	public boolean tellsTheSameAs(ClusterSnapshot other) {
		return equals(new ClusterSnapshot(this.at, other.reachable, other.problem, other.clusterId, other.controller,
				other.brokers, other.topics, other.groups));
	}

	/**
	 * A broker by the name people use for it.
	 *
	 * @param host unknown while the broker was never seen running
	 */
	public record Broker(int id, String name, @Nullable String host, @Nullable Integer port, boolean up) {

		Broker down() {
			return new Broker(this.id, this.name, this.host, this.port, false);
		}

	}

	/**
	 * A topic and its partitions in their order.
	 */
	public record Topic(String name, List<Partition> partitions) {
	}

	/**
	 * A partition, who leads it and which offsets it holds.
	 *
	 * @param leader nobody while its brokers are down
	 * @param end the offset of the next event
	 */
	public record Partition(int partition, @Nullable Integer leader, List<Integer> replicas, List<Integer> inSync,
			long begin, long end) {
	}

	/**
	 * A group, how its members share the work and how far it has come.
	 *
	 * @param colour its number in the lab's palette
	 * @param letter what tells it apart without colour
	 * @param type classic, consumer or share
	 * @param protocol the assignor that the members agreed on
	 * @param state in the brokers' own words
	 * @param epoch counts the changes of members, subscriptions and partitions; the
	 * brokers do not tell that of a classic group
	 */
	public record Group(String name, int colour, String letter, String type, @Nullable String protocol, String state,
			@Nullable Integer epoch, @Nullable Integer coordinator, List<Member> members, List<Position> positions) {

		Group with(List<Position> positions) {
			return new Group(this.name, this.colour, this.letter, this.type, this.protocol, this.state, this.epoch,
					this.coordinator, this.members, positions);
		}

	}

	/**
	 * A member as the group's coordinator knows it.
	 *
	 * @param host the address that the coordinator sees
	 * @param instanceId the name of a static member
	 * @param consumer the port of the lab's consumer that the client id names
	 */
	public record Member(String memberId, String clientId, String host, @Nullable String instanceId,
			@Nullable String consumer, List<Assigned> assignment) {

		Member with(int mostAssigned) {
			return new Member(this.memberId, this.clientId, this.host, this.instanceId, this.consumer,
					Room.first(this.assignment, mostAssigned));
		}

		/** A static member that comes back has another id, but it is the same member. */
		public String identity() {
			return (this.instanceId != null) ? this.instanceId : this.memberId;
		}

		/** What tells it from the others, wherever the lab speaks of it. */
		public String key() {
			return (this.consumer != null) ? this.consumer : this.memberId;
		}

	}

	/**
	 * A partition of a topic, as assigned to a member.
	 */
	public record Assigned(String topic, int partition) implements Comparable<Assigned> {

		@Override
		public int compareTo(Assigned other) {
			int byTopic = this.topic.compareTo(other.topic);
			return (byTopic != 0) ? byTopic : Integer.compare(this.partition, other.partition);
		}

	}

	/**
	 * How far a group has come in a partition.
	 *
	 * @param committed nothing yet for a group that never committed there
	 */
	public record Position(String topic, int partition, @Nullable Long committed, @Nullable Long end,
			@Nullable Long lag) {
	}

}
