package kafkalab.page.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import kafkalab.page.cluster.ClusterSnapshot.Group;
import kafkalab.page.cluster.ClusterSnapshot.Member;
import kafkalab.page.history.Statement.Has;
import kafkalab.page.history.Statement.Listed;
import kafkalab.page.history.Statement.Unseen;
import kafkalab.page.history.Statement.Word;
import org.jspecify.annotations.Nullable;

/**
 * All that was said about one group, each thing at its time however late it is heard, and
 * the story that it makes.
 */
final class GroupAccount {

	private static final Set<String> SETTLED = Set.of("Stable", "Empty", "Dead");

	/** What is older has been told; nothing comes as late as that. */
	private static final int MOST = 400;

	private final String name;

	private final Replay told = new Replay();

	/** By time. */
	private final List<Statement> recent = new ArrayList<>();

	private @Nullable Listed last;

	private @Nullable GroupOwnership newest;

	GroupAccount(String name) {
		this.name = name;
	}

	static boolean isSettled(Group group) {
		return SETTLED.contains(group.state());
	}

	/** Listings that say the same again only tell for how long it was so. */
	void listed(Listed said) {
		Listed before = this.last;
		this.last = said;
		if (before == null || !tellsTheSame(before.group(), said.group())) {
			if (before != null && hidesARebalance(before.group(), said.group())) {
				add(new Unseen(before.at()));
			}
			add(said);
		}
	}

	private static boolean tellsTheSame(Group one, Group other) {
		return one.state().equals(other.state()) && one.members().equals(other.members());
	}

	/** An eager one: there everybody stops for a moment. */
	private static boolean hidesARebalance(Group one, Group other) {
		String assignor = other.protocol();
		return other.type().equals("classic") && assignor != null && !assignor.startsWith("cooperative")
				&& one.state().equals("Stable") && other.state().equals("Stable") && !shares(one).equals(shares(other));
	}

	private static Map<String, List<Assigned>> shares(Group group) {
		Map<String, List<Assigned>> shares = new HashMap<>();
		for (Member member : group.members()) {
			shares.put(member.identity(), member.assignment());
		}
		return shares;
	}

	void add(Statement said) {
		if (said instanceof Word word && !(word instanceof Has)) {
			this.recent.removeIf((other) -> other instanceof Has has && isOfTheSameProcess(has, word));
		}
		int place = this.recent.size();
		while (place > 0 && this.recent.get(place - 1).at().isAfter(said.at())) {
			place--;
		}
		this.recent.add(place, said);
		this.newest = null;
		if (this.recent.size() > MOST) {
			List<Statement> oldest = this.recent.subList(0, MOST / 2);
			tell(this.told, oldest);
			oldest.clear();
		}
	}

	/**
	 * What it was seen to have may have been older than when it was seen; its own words
	 * are not.
	 */
	private static boolean isOfTheSameProcess(Has has, Word word) {
		return has.member().equals(word.member()) && has.process().equals(word.process());
	}

	private void tell(Replay replay, List<Statement> statements) {
		if (this.last != null) {
			replay.begin(this.last.group());
		}
		Map<String, Word> firsts = new HashMap<>();
		this.recent.forEach((said) -> {
			if (said instanceof Word word) {
				firsts.putIfAbsent(word.member(), word);
			}
		});
		statements.forEach((said) -> replay.tell(said, firsts));
	}

	/** Whether this process of a member has said anything yet. */
	boolean hasHeard(String member, String process) {
		return this.told.hasHeard(member, process) || this.recent.stream()
			.anyMatch((said) -> said instanceof Word word && word.member().equals(member)
					&& word.process().equals(process));
	}

	GroupOwnership now() {
		GroupOwnership now = this.newest;
		if (now == null) {
			Replay replay = new Replay(this.told);
			tell(replay, this.recent);
			now = replay.told(this.name);
			this.newest = now;
		}
		return now;
	}

}
