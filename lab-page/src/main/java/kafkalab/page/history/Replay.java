package kafkalab.page.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import kafkalab.page.cluster.ClusterSnapshot.Group;
import kafkalab.page.history.GroupOwnership.Period;
import kafkalab.page.history.Statement.Ended;
import kafkalab.page.history.Statement.Gave;
import kafkalab.page.history.Statement.Gone;
import kafkalab.page.history.Statement.Got;
import kafkalab.page.history.Statement.Has;
import kafkalab.page.history.Statement.Listed;
import kafkalab.page.history.Statement.Unseen;
import kafkalab.page.history.Statement.Word;
import org.jspecify.annotations.Nullable;

/**
 * Tells a group's story from what was said about it, in the order in which it happened. A
 * member's own word stands; of those that say nothing themselves, the brokers tell.
 */
final class Replay {

	/** Less than the time between two listings. */
	private static final Duration JUST_NOW = Duration.ofMillis(400);

	private static final int MOST_PERIODS = 200;

	private final Readers readers;

	private final List<Period> unrest;

	private @Nullable String assignor;

	private boolean eager;

	Replay() {
		this.readers = new Readers();
		this.unrest = new ArrayList<>();
	}

	Replay(Replay other) {
		this.readers = new Readers(other.readers);
		this.unrest = new ArrayList<>(other.unrest);
		this.assignor = other.assignor;
		this.eager = other.eager;
	}

	/**
	 * Journals reach back to before anybody asked the brokers what kind of group it is.
	 */
	void begin(Group group) {
		this.readers.begin(group);
	}

	/**
	 * Goes on with the story.
	 * @param firsts the first word of each member, as far as it is not told yet
	 */
	void tell(Statement said, Map<String, Word> firsts) {
		if (said instanceof Listed listed) {
			listed(listed, firsts);
		}
		else if (said instanceof Unseen unseen) {
			unseen(unseen.at(), firsts);
		}
		else if (said instanceof Ended ended) {
			ended(ended);
		}
		else if (said instanceof Word word) {
			word(word);
		}
	}

	private void listed(Listed said, Map<String, Word> firsts) {
		Group group = said.group();
		learn(group);
		boolean settled = GroupAccount.isSettled(group);
		unrest(said.at(), settled);
		Map<String, SortedSet<Assigned>> listed = new TreeMap<>();
		group.members()
			.forEach((member) -> listed.computeIfAbsent(member.key(), (unused) -> new TreeSet<>())
				.addAll((settled || !this.eager) ? member.assignment() : List.of()));
		vanish(listed.keySet(), said);
		Map<String, SortedSet<Assigned>> believed = new TreeMap<>(listed);
		believed.keySet().removeIf((key) -> isHeard(this.readers.lane(key), said.at(), firsts));
		believed.forEach((key, partitions) -> {
			MemberLane lane = this.readers.lane(key);
			lane.unsure = !settled && this.assignor == null && group.type().equals("classic");
			this.readers.release(lane, without(lane.holds(), partitions), said.at());
		});
		believed.forEach((key, partitions) -> this.readers.take(this.readers.lane(key), partitions, said.at()));
		listed.keySet().forEach((key) -> {
			MemberLane lane = this.readers.lane(key);
			boolean began = !lane.present && said.before() == null && !lane.tells;
			lane.present = !lane.gone || this.readers.isStatic(key);
			lane.turn(began ? null : said.at(), (settled || !this.eager) ? Witness.BROKERS : Witness.GROUP);
		});
	}

	/** While a classic group is rebalancing, the brokers do not name its assignor. */
	private void learn(Group group) {
		if (group.protocol() != null) {
			this.assignor = group.protocol();
		}
		this.eager = group.type().equals("classic") && this.assignor != null
				&& !this.assignor.startsWith("cooperative");
		this.readers.of(group);
	}

	private void unrest(Instant at, boolean settled) {
		int newest = this.unrest.size() - 1;
		Period period = (newest >= 0) ? this.unrest.get(newest) : null;
		if (period != null && period.to() == null) {
			if (settled) {
				this.unrest.set(newest, new Period(period.from(), at));
			}
		}
		else if (!settled) {
			this.unrest.add(new Period(at, null));
		}
		if (this.unrest.size() > MOST_PERIODS) {
			this.unrest.remove(0);
		}
	}

	/** Who spoke just now may not be listed yet. */
	private void vanish(Set<String> listed, Listed said) {
		Instant before = (said.before() != null) ? said.before() : said.at().minus(JUST_NOW);
		this.readers.lanes().forEach((lane) -> {
			if (lane.present && !listed.contains(lane.key()) && (lane.spoke == null || lane.spoke.isBefore(before))) {
				this.readers.release(lane, lane.holds(), said.at());
				lane.present = false;
				lane.ended = false;
				lane.turn(said.at(), Witness.BROKERS);
			}
		});
	}

	/** Whether it tells itself what it reads, at that time already. */
	private static boolean isHeard(MemberLane lane, Instant at, Map<String, Word> firsts) {
		Word first = firsts.get(lane.key());
		return lane.tells || (first != null && (first instanceof Got || !at.isBefore(first.at())));
	}

	private void unseen(Instant at, Map<String, Word> firsts) {
		this.readers.lanes().stream().filter((lane) -> lane.present && !isHeard(lane, at, firsts)).forEach((lane) -> {
			lane.unsure = true;
			lane.turn(at, Witness.GROUP);
		});
	}

	private void ended(Ended said) {
		MemberLane lane = this.readers.lane(said.member());
		if (lane.present) {
			lane.ended = true;
			this.readers.orphan(lane.holds(), said.at());
			lane.turn(said.at(), Witness.SILENCE);
		}
	}

	private void word(Word word) {
		MemberLane lane = this.readers.lane(word.member());
		if (!word.process().equals(lane.process)) {
			if (lane.process != null) {
				this.readers.release(lane, lane.holds(), word.at());
			}
			lane.process = word.process();
			lane.gone = false;
		}
		lane.ended = false;
		lane.tells = true;
		if (word instanceof Got got) {
			arrived(lane, got.partitions(), got.at());
		}
		else if (word instanceof Has has) {
			this.readers.release(lane, without(lane.holds(), has.partitions()), has.at());
			arrived(lane, has.partitions(), has.at());
		}
		else if (word instanceof Gave gave) {
			this.readers.release(lane, gave.partitions(), gave.at());
		}
		else if (word instanceof Gone) {
			this.readers.release(lane, lane.holds(), word.at());
			lane.gone = true;
			lane.present = lane.present && this.readers.isStatic(word.member());
		}
		lane.turn(word.at(), Witness.MEMBER);
	}

	private void arrived(MemberLane lane, Collection<Assigned> partitions, Instant at) {
		lane.present = lane.present || !partitions.isEmpty();
		lane.spoke = at;
		this.readers.take(lane, partitions, at);
	}

	private static List<Assigned> without(Collection<Assigned> partitions, Collection<Assigned> others) {
		return partitions.stream().filter((partition) -> !others.contains(partition)).toList();
	}

	boolean hasHeard(String member, String process) {
		return this.readers.lanes()
			.stream()
			.anyMatch((lane) -> lane.key().equals(member) && process.equals(lane.process));
	}

	GroupOwnership told(String group) {
		return new GroupOwnership(group, this.readers.told(), this.readers.gaps(), this.unrest);
	}

}
