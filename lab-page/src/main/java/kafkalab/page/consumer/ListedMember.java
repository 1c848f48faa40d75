package kafkalab.page.consumer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import kafkalab.page.cluster.ClusterSnapshot;
import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import kafkalab.page.cluster.ClusterSnapshot.Group;
import kafkalab.page.cluster.ClusterSnapshot.Member;
import org.jspecify.annotations.Nullable;

/**
 * A member of a group, as the brokers list it.
 */
record ListedMember(Group group, Member member) {

	/**
	 * By the key of the card that shows them. After a crash the brokers list the old
	 * process of a consumer next to the new one, even in two groups: that is one card.
	 */
	static Map<String, List<ListedMember>> byKey(ClusterSnapshot snapshot) {
		Map<String, List<ListedMember>> listings = new LinkedHashMap<>();
		for (Group group : snapshot.groups()) {
			for (Member member : group.members()) {
				listings.computeIfAbsent(member.key(), (unused) -> new ArrayList<>())
					.add(new ListedMember(group, member));
			}
		}
		return listings;
	}

	@Nullable String topic() {
		return this.member.assignment().isEmpty() ? null : this.member.assignment().get(0).topic();
	}

	List<Assigned> partitions() {
		return this.member.assignment();
	}

	/** How many partitions of a topic the group has to share. */
	long partitionsOf(String topic) {
		return this.group.positions().stream().filter((position) -> position.topic().equals(topic)).count();
	}

}
