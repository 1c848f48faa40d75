package kafkalab.page.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

import kafkalab.page.MostRecent;
import kafkalab.page.cluster.ClusterSnapshot.Group;
import kafkalab.page.cluster.ClusterSnapshot.Member;
import kafkalab.page.cluster.LabClient;
import kafkalab.page.consumer.ConsumerNames;
import kafkalab.page.consumer.MemberState;
import kafkalab.page.consumer.LabConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Which of the lab's consumers are there, and since when the others are not.
 */
final class Presence {

	/**
	 * Who is away for longer while the brokers still list it did not say goodbye: a leave
	 * is through well before.
	 */
	private static final Duration GOODBYE = Duration.ofMillis(1200);

	/** More than there are cards; who has gone may still be asked for. */
	private static final int MOST = 1000;

	private final Map<String, LabConsumer> consumers = new MostRecent<>(MOST);

	/** Since when a consumer does not answer, by key. */
	private final Map<String, Instant> silent = new MostRecent<>(MOST);

	/** The consumers whose end has been told. */
	private final Set<String> ended = Collections.newSetFromMap(new MostRecent<>(MOST));

	void saw(LabConsumer consumer, Instant at) {
		this.consumers.put(consumer.key(), consumer);
		if (consumer.online()) {
			this.silent.remove(consumer.key());
			this.ended.remove(consumer.key());
		}
		else {
			this.silent.putIfAbsent(consumer.key(), at);
		}
	}

	@Nullable LabConsumer of(String key) {
		return this.consumers.get(key);
	}

	/**
	 * When the process of a member ended without a word, if that is so and has not been
	 * told yet.
	 */
	@Nullable Instant crash(Member member, Group group, Instant now) {
		LabConsumer consumer = this.consumers.get(member.key());
		boolean ended = consumer != null && consumer.state() == MemberState.OFFLINE
				&& consumer.group().equals(group.name()) && isAwayForLong(member, now);
		return (ended && this.ended.add(member.key())) ? this.silent.get(member.key()) : null;
	}

	/** Whether a member that is listed no more was given up, rather than left. */
	boolean hasExpired(Member member, Instant now) {
		LabConsumer consumer = this.consumers.get(member.key());
		return consumer != null && (consumer.state() == MemberState.NOT_ANSWERING
				|| (consumer.state() != MemberState.STOPPED && isAwayForLong(member, now)));
	}

	/**
	 * Whether it lives but does not poll: then its own client leaves the group when its
	 * time between two polls is over.
	 */
	boolean isStuck(Member member) {
		LabConsumer consumer = this.consumers.get(member.key());
		return consumer != null && consumer.state() == MemberState.FROZEN;
	}

	private boolean isAwayForLong(Member member, Instant now) {
		Instant since = this.silent.get(member.key());
		return since != null && Duration.between(since, now).compareTo(GOODBYE) > 0;
	}

	/**
	 * Whether what the member does is told by its own journal. One of the lab's consumers
	 * has one, also while nobody has asked it yet.
	 */
	boolean hasJournal(String member) {
		LabConsumer consumer = this.consumers.get(member);
		return (consumer != null) ? consumer.journal() : LabClient.port("consumer-" + member).isPresent();
	}

	String name(Member member) {
		LabConsumer consumer = this.consumers.get(member.key());
		if (consumer != null) {
			return consumer.name();
		}
		return (member.consumer() != null) ? ConsumerNames.of(Integer.parseInt(member.consumer())) : member.clientId();
	}

	/** The name, and the port where the name does not tell it. */
	String fullName(Member member) {
		String name = name(member);
		String port = member.consumer();
		return (port == null || name.endsWith(port)) ? name : "%s (%s)".formatted(name, port);
	}

}
