package kafkalab.page.history;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import kafkalab.page.history.GroupOwnership.Lane;
import kafkalab.page.history.GroupOwnership.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * One member while its story is told: what it holds at the moment that the story has come
 * to, and how it stood before.
 */
final class MemberLane {

	private static final int MOST = 200;

	private final String key;

	private final String name;

	private final SortedSet<Assigned> holds = new TreeSet<>();

	private final Deque<Stretch> stretches = new ArrayDeque<>();

	/** Whether it is in the group, as far as anybody has told. */
	boolean present;

	/** Whether its own words are heard. */
	boolean tells;

	/** Its process ended without a word. */
	boolean ended;

	/** It said itself that it is no member any more. */
	boolean gone;

	/** Whether nobody knows what it reads. */
	boolean unsure;

	@Nullable String process;

	/** When it said last that it reads something. */
	@Nullable Instant spoke;

	MemberLane(String key, String name) {
		this.key = key;
		this.name = name;
	}

	MemberLane(MemberLane other) {
		this(other.key, other.name);
		this.holds.addAll(other.holds);
		this.stretches.addAll(other.stretches);
		this.present = other.present;
		this.spoke = other.spoke;
		this.tells = other.tells;
		this.ended = other.ended;
		this.gone = other.gone;
		this.unsure = other.unsure;
		this.process = other.process;
	}

	String key() {
		return this.key;
	}

	SortedSet<Assigned> holds() {
		return new TreeSet<>(this.holds);
	}

	/** What it really reads: the dead read nothing. */
	boolean reads(Assigned partition) {
		return !this.ended && this.holds.contains(partition);
	}

	void add(Collection<Assigned> partitions) {
		this.holds.addAll(partitions);
	}

	boolean drop(Collection<Assigned> partitions) {
		return this.holds.removeAll(partitions);
	}

	/** From now on it stands as it does, if it stood otherwise before. */
	void turn(@Nullable Instant at, Witness witness) {
		Stretch last = this.stretches.peekLast();
		Stretch next = this.present ? new Stretch(at, null, kind(), List.copyOf(this.holds), witness) : null;
		if (last != null && last.to() == null) {
			if (at == null || (next != null && next.saysTheSameAs(last))) {
				return;
			}
			this.stretches.removeLast();
			if (!at.equals(last.from())) {
				this.stretches.addLast(last.until(at));
			}
		}
		if (next != null) {
			Stretch before = this.stretches.peekLast();
			boolean goesOn = before != null && next.saysTheSameAs(before) && Objects.equals(before.to(), at);
			this.stretches.addLast(goesOn ? this.stretches.removeLast().until(null) : next);
		}
		if (this.stretches.size() > MOST) {
			this.stretches.removeFirst();
		}
	}

	private Holding kind() {
		if (this.ended) {
			return Holding.STOPPED;
		}
		if (this.gone) {
			return Holding.ABSENT;
		}
		if (this.unsure) {
			return Holding.UNKNOWN;
		}
		return this.holds.isEmpty() ? Holding.NOTHING : Holding.OWNS;
	}

	Lane told(int most) {
		return new Lane(this.key, this.name,
				this.stretches.stream().skip(Math.max(0, this.stretches.size() - most)).toList());
	}

}
