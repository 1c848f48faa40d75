package kafkalab.consumer.group;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import kafkalab.consumer.journal.ConsumerState;
import kafkalab.consumer.journal.Journal;
import kafkalab.consumer.settings.ConsumerSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Where this consumer stands in its group: put together from what the client reports and
 * what the brokers say, and told to the journal and the log whenever it changes.
 */
@Component
class Membership {

	private static final Logger log = LoggerFactory.getLogger(Membership.class);

	private final ConsumerSettings settings;

	private final Journal journal;

	private final Set<Integer> partitions = new TreeSet<>();

	private Brokers.View cluster = Brokers.View.unreachable(null);

	private boolean joined;

	private boolean frozen;

	private boolean leaving;

	private boolean ended;

	private @Nullable ConsumerState state;

	private @Nullable String problem;

	Membership(ConsumerSettings settings, Journal journal) {
		this.settings = settings;
		this.journal = journal;
	}

	synchronized void saw(Brokers.View view) {
		this.cluster = view;
		settle();
	}

	/** The group has decided; a member may well get nothing. */
	synchronized void assigned(Collection<Integer> added) {
		this.joined = true;
		problem(null);
		if (!added.isEmpty()) {
			this.partitions.addAll(added);
			// Only brokers that answer and know the topic assign anything
			this.cluster = Brokers.View.reachable(true);
			this.journal.assigned(added);
			log.info("Assigned {}, now has {}", added, this.partitions);
		}
		settle();
	}

	synchronized void revoked(Collection<Integer> removed) {
		if (this.partitions.removeAll(removed)) {
			this.joined = !this.partitions.isEmpty();
			this.journal.revoked(removed);
			log.info("Revoked {}, now has {}", removed, this.partitions);
			settle();
		}
	}

	synchronized void lost(Collection<Integer> removed) {
		if (this.partitions.removeAll(removed)) {
			this.joined = false;
			this.journal.lost(removed);
			log.warn("Lost {}: the group has given this consumer up; what it has not committed will be repeated",
					removed);
			settle();
		}
	}

	/** What a member of a share group has; only the brokers can tell. */
	synchronized void shares(Collection<Integer> current) {
		Set<Integer> gone = new TreeSet<>(this.partitions);
		gone.removeAll(current);
		revoked(gone);
		Set<Integer> added = new TreeSet<>(current);
		added.removeAll(this.partitions);
		assigned(added);
	}

	/** What the brokers refuse it, {@code null} for nothing; told once. */
	synchronized void problem(@Nullable String sentence) {
		if (!Objects.equals(sentence, this.problem)) {
			this.problem = sentence;
			this.journal.problem(sentence);
			if (sentence != null) {
				log.warn("{}", sentence);
			}
		}
	}

	/** Its thread is held: what its group makes of that, it learns when it goes on. */
	synchronized void frozen(boolean frozen) {
		this.frozen = frozen;
		settle();
	}

	synchronized void leaving() {
		this.leaving = true;
	}

	/** No member any more, and not about to become one again. */
	synchronized void ended() {
		this.ended = true;
		revoked(Set.copyOf(this.partitions));
		settle();
	}

	synchronized ConsumerState state() {
		return (this.state != null) ? this.state : ConsumerState.CONNECTING;
	}

	synchronized boolean hasEnded() {
		return this.ended;
	}

	private void settle() {
		ConsumerState now = workOut();
		if (now != this.state) {
			this.state = now;
			this.journal.state(now);
			tell(now);
		}
	}

	private ConsumerState workOut() {
		if (this.ended) {
			return ConsumerState.STOPPED;
		}
		if (this.leaving && this.state != null) {
			return this.state;
		}
		if (this.frozen) {
			return ConsumerState.FROZEN;
		}
		if (!this.cluster.reachable()) {
			return ConsumerState.CONNECTING;
		}
		if (!this.partitions.isEmpty()) {
			return ConsumerState.RUNNING;
		}
		if (!this.cluster.topicExists()) {
			return ConsumerState.WAITING_FOR_TOPIC;
		}
		return this.joined ? ConsumerState.IDLE : ConsumerState.JOINING;
	}

	private void tell(ConsumerState now) {
		switch (now) {
			case CONNECTING -> log.warn("No broker of {} can be reached{}; trying again every second",
					this.settings.bootstrapServers(),
					(this.cluster.problem() != null) ? " (" + this.cluster.problem() + ")" : "");
			case WAITING_FOR_TOPIC -> log.warn("Topic {} does not exist yet; waiting for it", this.settings.topic());
			case JOINING -> log.info("Joining group {}", this.settings.group());
			case RUNNING -> log.info("Running: receives the events of partitions {}", this.partitions);
			case IDLE -> log.info("Idle: group {} has no partition to spare for this member", this.settings.group());
			case FROZEN -> log.warn("Frozen: it neither polls nor works, only its heartbeats go on;"
					+ " after max.poll.interval.ms (10 s) it leaves group {}", this.settings.group());
			case STOPPED -> log.info("Stopped: {} group {}",
					(this.settings.groupInstanceId() != null) ? "its place is kept for a while in" : "has left",
					this.settings.group());
		}
	}

}
