package kafkalab.page.history;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import kafkalab.page.cluster.ClusterSnapshot.Group;
import kafkalab.page.cluster.ClusterSnapshot.Member;
import kafkalab.page.cluster.LabClient;
import kafkalab.page.consumer.ConsumerNames;
import kafkalab.page.history.GroupOwnership.Gap;
import kafkalab.page.history.GroupOwnership.Lane;
import org.jspecify.annotations.Nullable;

/**
 * The members of a group and what they hold. Who takes a partition takes it from the
 * others, and what nobody holds any more waits; but in a share group all may read all.
 */
final class Readers {

	private static final Comparator<String> BY_PORT = Comparator.comparing(String::length)
		.thenComparing(Comparator.naturalOrder());

	private static final int MOST_LANES = 300;

	/** Of all lanes together, and of each lane nevertheless. */
	private static final int MOST_STRETCHES = 600;

	private static final int FEWEST_STRETCHES = 4;

	private final Map<String, MemberLane> lanes = new TreeMap<>(BY_PORT);

	private final Waits waits;

	private @Nullable Group group;

	Readers() {
		this.waits = new Waits();
	}

	Readers(Readers other) {
		other.lanes.forEach((key, lane) -> this.lanes.put(key, new MemberLane(lane)));
		this.waits = new Waits(other.waits);
		this.group = other.group;
	}

	void begin(Group group) {
		this.group = (this.group != null) ? this.group : group;
	}

	void of(Group group) {
		this.group = group;
		if (this.lanes.size() > MOST_LANES) {
			this.lanes.values().removeIf((lane) -> !lane.present);
		}
	}

	Collection<MemberLane> lanes() {
		return this.lanes.values();
	}

	MemberLane lane(String key) {
		return this.lanes.computeIfAbsent(key, (unused) -> new MemberLane(key, nameOf(key)));
	}

	private String nameOf(String key) {
		OptionalInt port = LabClient.port("consumer-" + key);
		if (port.isPresent()) {
			return ConsumerNames.of(port.getAsInt());
		}
		return members().stream()
			.filter((member) -> member.key().equals(key))
			.map(Member::clientId)
			.findFirst()
			.orElse(key);
	}

	private List<Member> members() {
		return (this.group != null) ? this.group.members() : List.of();
	}

	/** Whether the brokers keep its place while it is away. */
	boolean isStatic(String key) {
		return members().stream().anyMatch((member) -> member.key().equals(key) && member.instanceId() != null);
	}

	void take(MemberLane lane, Collection<Assigned> partitions, Instant at) {
		lane.add(partitions);
		this.waits.end(partitions, at);
		if (!isShare()) {
			this.lanes.values()
				.stream()
				.filter((other) -> other != lane && other.drop(partitions))
				.forEach((other) -> other.turn(at, Witness.MEMBER));
		}
	}

	void release(MemberLane lane, Collection<Assigned> partitions, Instant at) {
		lane.drop(partitions);
		orphan(partitions, at);
	}

	void orphan(Collection<Assigned> partitions, Instant at) {
		if (!isShare()) {
			this.waits.begin(partitions.stream()
				.filter((partition) -> this.lanes.values().stream().noneMatch((lane) -> lane.reads(partition)))
				.toList(), at);
		}
	}

	private boolean isShare() {
		return this.group != null && this.group.type().equals("share");
	}

	List<Lane> told() {
		int most = Math.max(FEWEST_STRETCHES, MOST_STRETCHES / Math.max(1, this.lanes.size()));
		return this.lanes.values().stream().map((lane) -> lane.told(most)).toList();
	}

	List<Gap> gaps() {
		return this.waits.all();
	}

}
