package kafkalab.page.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import kafkalab.page.MostRecent;
import kafkalab.page.cluster.ClusterSnapshot;
import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import kafkalab.page.cluster.ClusterSnapshot.Group;
import kafkalab.page.consumer.LabConsumer;
import kafkalab.page.consumer.MemberState;
import kafkalab.page.consumer.MembershipChanged;
import kafkalab.page.history.Statement.Ended;
import kafkalab.page.history.Statement.Gave;
import kafkalab.page.history.Statement.Gone;
import kafkalab.page.history.Statement.Got;
import kafkalab.page.history.Statement.Has;
import kafkalab.page.history.Statement.Listed;
import org.jspecify.annotations.Nullable;

/**
 * Who reads what in each group, and since when: the one account of it. Not safe for use
 * by several threads at once.
 */
final class Ownership {

	private static final int MOST_GROUPS = 200;

	private final Map<String, GroupAccount> accounts = new MostRecent<>(MOST_GROUPS);

	private final Map<String, GroupOwnership> told = new HashMap<>();

	private @Nullable ClusterSnapshot last;

	/** What brokers say that cannot be reached is old. */
	void listed(ClusterSnapshot snapshot) {
		if (!snapshot.reachable()) {
			return;
		}
		ClusterSnapshot before = this.last;
		this.last = snapshot;
		Instant asked = (before != null) ? before.at() : null;
		snapshot.groups().forEach((group) -> account(group.name()).listed(new Listed(snapshot.at(), asked, group)));
		if (before != null) {
			Set<String> left = snapshot.groups().stream().map(Group::name).collect(Collectors.toSet());
			before.groups()
				.stream()
				.filter((group) -> !left.contains(group.name()))
				.forEach((group) -> account(group.name()).listed(new Listed(snapshot.at(), asked, empty(group))));
		}
	}

	private static Group empty(Group group) {
		return new Group(group.name(), group.colour(), group.letter(), group.type(), group.protocol(), "Dead",
				group.epoch(), null, List.of(), List.of());
	}

	/**
	 * Of a process that has not spoken yet, what it has; later on its words tell. One
	 * that is still joining, or frozen, has not taken what the brokers list for it.
	 */
	void saw(LabConsumer consumer, Instant now) {
		String process = consumer.instance();
		if (process != null && consumer.online() && !account(consumer.group()).hasHeard(consumer.key(), process)) {
			account(consumer.group()).add(new Has(now, consumer.key(), process, consumer.partitions()));
		}
	}

	void said(MembershipChanged change, LabConsumer consumer, Instant at) {
		String process = consumer.instance();
		String topic = consumer.topic();
		if (process == null || topic == null) {
			return;
		}
		List<Assigned> partitions = change.partitions().stream().map((id) -> new Assigned(topic, id)).toList();
		GroupAccount account = account(change.group());
		switch (change.type()) {
			case "assigned" -> account.add(new Got(at, consumer.key(), process, partitions));
			case "revoked", "lost" -> account.add(new Gave(at, consumer.key(), process, partitions));
			default -> {
				if (change.state() == MemberState.STOPPED) {
					account.add(new Gone(at, consumer.key(), process));
				}
			}
		}
	}

	/** A member's process has ended without a word. */
	void ended(String group, String member, Instant at) {
		account(group).add(new Ended(at, member));
	}

	GroupOwnership of(String group) {
		GroupAccount account = this.accounts.get(group);
		return (account != null) ? account.now() : GroupOwnership.unknown(group);
	}

	List<GroupOwnership> all() {
		return this.accounts.values().stream().map(GroupAccount::now).toList();
	}

	/** The groups of which there is something new to tell. */
	List<GroupOwnership> news() {
		List<GroupOwnership> news = new ArrayList<>();
		this.accounts.forEach((name, account) -> {
			GroupOwnership now = account.now();
			GroupOwnership before = this.told.put(name, now);
			if (now != before && !now.equals(before)) {
				news.add(now);
			}
		});
		this.told.keySet().retainAll(this.accounts.keySet());
		return news;
	}

	private GroupAccount account(String group) {
		return this.accounts.computeIfAbsent(group, GroupAccount::new);
	}

}
