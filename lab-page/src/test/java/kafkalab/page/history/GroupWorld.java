package kafkalab.page.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import kafkalab.page.cluster.ClusterSnapshot;
import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import kafkalab.page.cluster.ClusterSnapshot.Group;
import kafkalab.page.cluster.ClusterSnapshot.Member;
import kafkalab.page.consumer.LabConsumer;
import kafkalab.page.consumer.MemberState;
import kafkalab.page.consumer.MembershipChanged;
import kafkalab.page.consumer.StateText;

/**
 * A group that is made up, with members that come, go, die and freeze by chance. It knows
 * who really reads what, and lets the page's account hear of it as the real one does:
 * journals are read late and side by side, and the brokers are asked now and then.
 */
final class GroupWorld {

	static final int PARTITIONS = 6;

	private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

	private static final int LISTING_MS = 450;

	private static final int JOURNAL_LATE_MS = 800;

	/** Who goes before its journal was ever read is a stranger. */
	private static final int KNOWN_MS = JOURNAL_LATE_MS + 2 * LISTING_MS;

	private static final int SESSION_MS = 3000;

	private static final int BETWEEN_POLLS_MS = 10_000;

	final Ownership ownership = new Ownership();

	private final Random random;

	private final Protocol protocol;

	private final boolean strangers;

	private final PriorityQueue<Due> due = new PriorityQueue<>(
			Comparator.comparingLong(Due::at).thenComparingLong(Due::order));

	private final List<Node> members = new ArrayList<>();

	private final List<Node> everybody = new ArrayList<>();

	private String state = "Empty";

	private long now;

	private long order;

	private int round;

	private int ports = 8000;

	GroupWorld(long seed, Protocol protocol, boolean strangers) {
		this.random = new Random(seed);
		this.protocol = protocol;
		this.strangers = strangers;
		in(0, this::list);
		in(200, this::act);
	}

	/** Lets time go on. */
	void until(long end) {
		while (!this.due.isEmpty() && this.due.peek().at() <= end) {
			Due next = this.due.poll();
			this.now = next.at();
			next.what().run();
		}
		this.now = end;
	}

	/** Who really reads a partition at a moment. */
	Set<String> readers(int partition, long at) {
		return this.everybody.stream()
			.filter((node) -> node.truth.floorEntry(at).getValue().contains(partition))
			.map(Node::key)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Whether somebody else reads a partition after a while than before it. */
	boolean changes(int partition, long from, long to) {
		return LongStream.rangeClosed(from + 1, to)
			.anyMatch((moment) -> !readers(partition, moment).equals(readers(partition, moment - 1)));
	}

	static Instant at(long millis) {
		return START.plusMillis(millis);
	}

	private void in(long millis, Runnable what) {
		this.due.add(new Due(this.now + millis, this.order++, what));
	}

	private void act() {
		List<Node> free = this.members.stream()
			.filter((node) -> node.alive && !node.frozen && this.now - node.joined > KNOWN_MS)
			.toList();
		int chance = this.random.nextInt(10);
		if (free.isEmpty() || this.members.size() < 2 || (chance < 4 && this.members.size() < 6)) {
			join();
		}
		else {
			Node node = free.get(this.random.nextInt(free.size()));
			if (chance < 7 || node.stranger) {
				leave(node);
			}
			else if (chance < 9) {
				kill(node);
			}
			else {
				freeze(node);
			}
		}
		in(this.random.nextInt(9000), this::act);
	}

	private void join() {
		Node node = new Node(this.ports++, this.strangers && this.random.nextBoolean(), this.now);
		this.everybody.add(node);
		this.members.add(node);
		this.state = "Stable";
		in(100 + this.random.nextInt(JOURNAL_LATE_MS), () -> {
			LabConsumer seen = node.lab();
			// It is told of with the next listing only
			in(this.random.nextInt(LISTING_MS), () -> {
				if (node.alive && !node.stranger) {
					this.ownership.saw(seen, at(this.now));
				}
			});
		});
		rebalance();
	}

	private void leave(Node node) {
		node.alive = false;
		give(node, node.held());
		word(node, "state", Set.of());
		gone(node);
	}

	private void kill(Node node) {
		node.alive = false;
		node.holds(this.now, Set.of());
		long end = this.now;
		in(1200 + this.random.nextInt(LISTING_MS), () -> {
			if (this.members.contains(node)) {
				this.ownership.ended("g", node.key(), at(end));
			}
		});
		in(SESSION_MS, () -> gone(node));
	}

	private void freeze(Node node) {
		node.frozen = true;
		in(BETWEEN_POLLS_MS, () -> {
			if (node.alive) {
				Set<Integer> held = node.held();
				node.holds(this.now, Set.of());
				gone(node);
				in(3000, () -> word(node, "lost", held));
			}
		});
	}

	private void gone(Node node) {
		this.members.remove(node);
		rebalance();
	}

	private void rebalance() {
		this.round++;
		if (this.members.isEmpty()) {
			this.state = "Empty";
			return;
		}
		if (this.protocol == Protocol.EAGER) {
			this.state = "PreparingRebalance";
			this.members.forEach((node) -> node.gave = node.held().isEmpty());
			this.members.stream()
				.filter((node) -> !node.gave)
				.forEach((node) -> in(reaction(node), () -> gaveAll(node)));
			in(0, this::barrier);
		}
		else {
			reconcile();
		}
	}

	private void reconcile() {
		this.state = "Reconciling";
		Map<Node, Set<Integer>> target = target();
		this.members.forEach((node) -> {
			// What it was just granted it takes first, and then gives it back
			Set<Integer> moving = node.held();
			moving.retainAll(node.assigned);
			moving.removeAll(target.getOrDefault(node, Set.of()));
			node.assigned.removeAll(moving);
			if (!moving.isEmpty()) {
				in(reaction(node), () -> giveMoved(node, moving));
			}
		});
		in(0, this::grant);
	}

	/** Until its next poll, which a slow one does late. */
	private long reaction(Node node) {
		return node.stranger ? this.random.nextInt(200) : this.random.nextInt(node.port % 3 == 0 ? 3000 : 500);
	}

	private void gaveAll(Node node) {
		if (node.alive && !node.frozen && !node.gave && this.members.contains(node)) {
			give(node, node.held());
			node.gave = true;
			barrier();
		}
	}

	private void barrier() {
		int of = this.round;
		if (this.state.equals("PreparingRebalance") && this.members.stream().allMatch((node) -> node.gave)) {
			this.state = "CompletingRebalance";
			in(40, () -> {
				if (of == this.round) {
					this.state = "Stable";
					target().forEach((node, share) -> {
						node.assigned = new TreeSet<>(share);
						in(this.random.nextInt(60), () -> {
							if (of == this.round) {
								take(node, share);
							}
						});
					});
				}
			});
		}
	}

	private void giveMoved(Node node, Set<Integer> moving) {
		if (node.alive && !node.frozen && this.members.contains(node)) {
			Set<Integer> still = node.held();
			still.retainAll(moving);
			give(node, still);
			grant();
		}
	}

	private void grant() {
		Map<Node, Set<Integer>> target = target();
		target.forEach((node, share) -> share.forEach((partition) -> {
			boolean free = this.members.stream()
				.noneMatch((other) -> other.held(partition) || other.assigned.contains(partition));
			if (free) {
				node.assigned.add(partition);
				in(this.random.nextInt(300), () -> {
					if (node.assigned.contains(partition) && this.members.contains(node)) {
						take(node, Set.of(partition));
						reconcile();
					}
				});
			}
		}));
		if (this.members.stream().allMatch((node) -> node.assigned.equals(target.get(node)))) {
			this.state = "Stable";
		}
	}

	private Map<Node, Set<Integer>> target() {
		Map<Node, Set<Integer>> target = new HashMap<>();
		this.members.forEach((node) -> target.put(node, new TreeSet<>()));
		for (int partition = 0; partition < PARTITIONS; partition++) {
			target.get(this.members.get(partition % this.members.size())).add(partition);
		}
		return target;
	}

	private void take(Node node, Set<Integer> partitions) {
		if (node.alive && !node.frozen && !partitions.isEmpty()) {
			Set<Integer> held = node.held();
			held.addAll(partitions);
			node.holds(this.now, held);
			word(node, "assigned", partitions);
		}
	}

	private void give(Node node, Set<Integer> partitions) {
		Set<Integer> held = node.held();
		if (held.removeAll(partitions)) {
			node.holds(this.now, held);
			word(node, "revoked", partitions);
		}
	}

	/** A journal is read a moment later, the entries of one in their order. */
	private void word(Node node, String type, Set<Integer> partitions) {
		if (node.stranger) {
			return;
		}
		Instant said = at(this.now);
		long heard = Math.max(node.heard, this.now + this.random.nextInt(JOURNAL_LATE_MS));
		node.heard = heard;
		MemberState stopped = type.equals("state") ? MemberState.STOPPED : null;
		in(heard - this.now,
				() -> this.ownership.said(
						new MembershipChanged(node.key(), "g", said, type, List.copyOf(partitions), stopped),
						node.lab(), said));
	}

	private void list() {
		List<Member> listed = this.members.stream().map(Node::listed).toList();
		this.ownership.listed(new ClusterSnapshot(at(this.now), true, null, "test", 3, List.of(), List.of(),
				List.of(new Group("g", 0, "A", this.protocol.type,
						this.state.equals("Stable") ? this.protocol.assignor : null, this.state, null, 1, listed,
						List.of()))));
		in(LISTING_MS, this::list);
	}

	enum Protocol {

		EAGER("classic", "range"), NEW("consumer", "uniform");

		private final String type;

		private final String assignor;

		Protocol(String type, String assignor) {
			this.type = type;
			this.assignor = assignor;
		}

	}

	private record Due(long at, long order, Runnable what) {
	}

	/** A member, and what it really reads. */
	private static final class Node {

		private final int port;

		private final boolean stranger;

		private final TreeMap<Long, Set<Integer>> truth = new TreeMap<>();

		private Set<Integer> assigned = new TreeSet<>();

		private final long joined;

		private boolean alive = true;

		private boolean frozen;

		private boolean gave;

		private long heard;

		Node(int port, boolean stranger, long now) {
			this.port = port;
			this.stranger = stranger;
			this.joined = now;
			this.truth.put(Long.MIN_VALUE, Set.of());
			this.truth.put(now, Set.of());
		}

		String key() {
			return this.stranger ? "member-" + this.port : String.valueOf(this.port);
		}

		Set<Integer> held() {
			return new TreeSet<>(this.truth.lastEntry().getValue());
		}

		boolean held(int partition) {
			return this.truth.lastEntry().getValue().contains(partition);
		}

		void holds(long now, Set<Integer> partitions) {
			this.truth.put(now, Set.copyOf(partitions));
		}

		Member listed() {
			return new Member("member-" + this.port, this.stranger ? "stranger" : "consumer-" + this.port, "127.0.0.1",
					null, this.stranger ? null : key(),
					this.assigned.stream().map((partition) -> new Assigned("t", partition)).toList());
		}

		private List<Assigned> partitions() {
			return held().stream().map((partition) -> new Assigned("t", partition)).toList();
		}

		LabConsumer lab() {
			return new LabConsumer(key(), "Consumer", this.port, "consumer-" + this.port, "127.0.0.1", "g", 0, "A", "t",
					true, MemberState.RUNNING, StateText.of("online"), partitions(), true, 0, 0, "process", null);
		}

	}

}
