package kafkalab.page.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import kafkalab.page.cluster.ClusterSnapshot;
import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import kafkalab.page.cluster.ClusterSnapshot.Broker;
import kafkalab.page.cluster.ClusterSnapshot.Group;
import kafkalab.page.cluster.ClusterSnapshot.Member;
import kafkalab.page.cluster.ClusterSnapshot.Partition;
import kafkalab.page.cluster.ClusterSnapshot.Position;
import kafkalab.page.cluster.ClusterSnapshot.Topic;
import kafkalab.page.consumer.ConsumerNames;
import kafkalab.page.consumer.MemberState;
import kafkalab.page.consumer.StateText;
import kafkalab.page.consumer.EventsRead;
import kafkalab.page.consumer.LabConsumer;
import kafkalab.page.consumer.ReceivedEvent;
import kafkalab.app.sent.Receipt;
import kafkalab.app.sent.Sent;
import kafkalab.page.history.GroupOwnership;
import kafkalab.page.history.GroupOwnership.Lane;
import kafkalab.page.history.GroupOwnership.Stretch;
import kafkalab.page.history.Happening;
import kafkalab.page.history.Holding;
import kafkalab.page.history.Kind;
import kafkalab.page.history.Witness;
import org.jspecify.annotations.Nullable;

/**
 * A lab that a test changes step by step, and whose checks begin when it says so.
 */
final class TestLab {

	static final Instant START = Instant.parse("2026-11-26T10:00:00Z");

	private final Map<String, long[]> ends = new LinkedHashMap<>();

	private final Map<String, List<Member>> members = new TreeMap<>();

	private final Map<String, Map<Assigned, @Nullable Long>> committed = new TreeMap<>();

	private final Map<String, LabConsumer> consumers = new TreeMap<>();

	private final List<Happening> happenings = new ArrayList<>();

	private final Map<String, Integer> coordinators = new TreeMap<>();

	private final Set<String> newGroups = new HashSet<>();

	private final KeyPartitions keys = new KeyPartitions();

	private ReadLog reads = new ReadLog();

	private final Map<String, GroupOwnership> ownership = new HashMap<>();

	private boolean kafka1 = true;

	private Duration now = Duration.ZERO;

	private @Nullable ClusterSnapshot before;

	TestLab() {
		topic("first-topic", 2);
	}

	TestLab topic(String name, int partitions) {
		long[] old = this.ends.getOrDefault(name, new long[0]);
		long[] ends = new long[partitions];
		System.arraycopy(old, 0, ends, 0, old.length);
		this.ends.put(name, ends);
		return this;
	}

	/** A consumer of first-topic in a group, on a port, with its partitions. */
	TestLab consumer(int port, String group, Integer... partitions) {
		return consumer(port, group, "first-topic", partitions);
	}

	TestLab consumer(int port, String group, String topic, Integer... partitions) {
		leave(port);
		List<Assigned> assigned = List.of(partitions).stream().map((id) -> new Assigned(topic, id)).toList();
		this.members.computeIfAbsent(group, (unused) -> new ArrayList<>())
			.add(new Member("member-" + port, "consumer-" + port, "/127.0.0.1", null, String.valueOf(port), assigned));
		return state(port, group, topic, (partitions.length == 0) ? MemberState.IDLE : MemberState.RUNNING);
	}

	LabConsumer first() {
		return this.consumers.values().iterator().next();
	}

	TestLab state(int port, String group, String topic, MemberState state) {
		boolean online = state == MemberState.RUNNING || state == MemberState.IDLE || state == MemberState.JOINING;
		this.consumers.put(String.valueOf(port),
				new LabConsumer(String.valueOf(port), ConsumerNames.of(port), port, "consumer-" + port, "/127.0.0.1",
						group, 0, "A", topic, online, state, StateText.of(state.word()), List.of(), true, 0, 0,
						"process", null));
		return this;
	}

	/** A member that is none of the lab's consumers. */
	TestLab stranger(String group, String name, Integer... partitions) {
		List<Assigned> assigned = List.of(partitions).stream().map((id) -> new Assigned("first-topic", id)).toList();
		this.members.computeIfAbsent(group, (unused) -> new ArrayList<>())
			.add(new Member(name, name, "/127.0.0.1", null, null, assigned));
		return this;
	}

	/** What a member reads of first-topic, whatever the brokers list. */
	TestLab reads(String group, int port, Integer... partitions) {
		List<Assigned> read = List.of(partitions).stream().map((id) -> new Assigned("first-topic", id)).toList();
		List<Lane> lanes = new ArrayList<>();
		lanes.add(new Lane(String.valueOf(port), ConsumerNames.of(port),
				List.of(new Stretch(null, null, Holding.OWNS, read, Witness.MEMBER))));
		GroupOwnership before = this.ownership.get(group);
		if (before != null) {
			before.lanes().stream().filter((lane) -> !lane.member().equals("" + port)).forEach(lanes::add);
		}
		this.ownership.put(group, new GroupOwnership(group, lanes, List.of(), List.of()));
		return this;
	}

	/** The brokers keep the place of this consumer while it is restarted. */
	TestLab isStatic(int port) {
		this.members.values()
			.forEach((list) -> list.replaceAll(
					(member) -> ("" + port).equals(member.consumer()) ? new Member(member.memberId(), member.clientId(),
							member.host(), "instance-" + port, member.consumer(), member.assignment()) : member));
		return this;
	}

	TestLab newProtocol(String group) {
		this.newGroups.add(group);
		return this;
	}

	/** The brokers list it no more. */
	TestLab leave(int port) {
		this.members.values().forEach((list) -> list.removeIf((member) -> ("" + port).equals(member.consumer())));
		return this;
	}

	TestLab send(String topic, int partition, int count) {
		this.ends.get(topic)[partition] += count;
		return this;
	}

	TestLab sent(String topic, String key, int partition) {
		Receipt receipt = new Receipt(1, topic, key, partition, 0, "kafka1", START, START);
		this.keys.add(new Sent(topic, "key", 1, 1, Map.of(partition, 1L), receipt, receipt, "of its key"));
		return this;
	}

	TestLab read(int port, int partition, long from, long to) {
		return read(port, partition, from, to, false, null);
	}

	TestLab read(int port, int partition, long from, long to, boolean again, @Nullable String value) {
		LabConsumer consumer = this.consumers.get(String.valueOf(port));
		List<ReceivedEvent> rows = new ArrayList<>();
		for (long offset = from; offset < to; offset++) {
			rows.add(new ReceivedEvent(offset, offset, null, partition, offset, null, null, null, value, again));
		}
		this.reads.add(
				new EventsRead(consumer.key(), consumer.group(), "process", 0, Map.of(partition, to - from), 0, rows),
				consumer);
		return this;
	}

	/** More than can be shown one by one. */
	TestLab readBurst(int port, int partition, long count) {
		LabConsumer consumer = this.consumers.get(String.valueOf(port));
		this.reads.add(
				new EventsRead(consumer.key(), consumer.group(), "process", 0, Map.of(partition, count), 0, List.of()),
				consumer);
		return this;
	}

	TestLab commit(String group, String topic, int partition, @Nullable Long offset) {
		this.committed.computeIfAbsent(group, (unused) -> new LinkedHashMap<>())
			.put(new Assigned(topic, partition), offset);
		return this;
	}

	TestLab coordinator(String group, int broker) {
		this.coordinators.put(group, broker);
		return this;
	}

	TestLab happened(Kind kind, String name, String group) {
		this.now = this.now.plusSeconds(1);
		this.happenings.add(new Happening(1, START.plus(this.now), kind, name + " " + kind, group, null, name,
				List.of(), null, null, null, null));
		return this;
	}

	TestLab stopKafka1() {
		this.kafka1 = false;
		return this;
	}

	/** From here on things are new. */
	TestLab begin() {
		this.now = this.now.plusSeconds(1);
		this.before = snapshot();
		this.reads = new ReadLog();
		return this;
	}

	ClusterSnapshot snapshot() {
		Broker one = new Broker(1, "kafka1", "localhost", 9093, this.kafka1);
		Broker two = new Broker(2, "kafka2", "localhost", 9094, true);
		List<Topic> topics = this.ends.entrySet()
			.stream()
			.map((topic) -> new Topic(topic.getKey(), partitions(topic.getValue())))
			.toList();
		List<Group> groups = this.members.entrySet().stream().map((group) -> group(group.getKey())).toList();
		return new ClusterSnapshot(START.plus(this.now), true, null, "lab", 3, List.of(one, two), topics, groups);
	}

	private List<Partition> partitions(long[] ends) {
		List<Integer> inSync = this.kafka1 ? List.of(1, 2) : List.of(2);
		return IntStream.range(0, ends.length)
			.mapToObj((id) -> new Partition(id, this.kafka1 ? id % 2 + 1 : 2, List.of(1, 2), inSync, 0, ends[id]))
			.toList();
	}

	private Group group(String name) {
		List<Position> positions = new ArrayList<>();
		this.committed.getOrDefault(name, Map.of()).forEach((partition, committed) -> {
			long end = this.ends.get(partition.topic())[partition.partition()];
			positions.add(new Position(partition.topic(), partition.partition(), committed, end,
					(committed != null) ? Long.valueOf(end - committed) : null));
		});
		List<Member> members = List.copyOf(this.members.getOrDefault(name, List.of()));
		return new Group(name, 0, "A", this.newGroups.contains(name) ? "consumer" : "classic", "range",
				members.isEmpty() ? "Empty" : "Stable", null, this.coordinators.getOrDefault(name, 1), members,
				positions);
	}

	Verdict judge(String sentence) {
		return judge(sentence, null);
	}

	Verdict judge(String sentence, @Nullable String answer) {
		return Vocabulary.complete().parse(sentence).judge(evidence(), answer);
	}

	private Evidence evidence() {
		ClusterSnapshot before = (this.before != null) ? this.before : snapshot();
		return new Evidence(before, snapshot(), Collections.unmodifiableCollection(this.consumers.values()),
				this.happenings.stream().filter((happening) -> happening.at().isAfter(before.at())).toList(),
				this.ownership, this.reads, this.keys, 1);
	}

}
