package kafkalab.page.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import kafkalab.page.cluster.ClusterSnapshot.Member;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GroupDescriptionTests {

	@Test
	void keepsTheLabsConsumersAmongThousandsOfOthers() {
		List<Member> members = new ArrayList<>();
		IntStream.range(0, 10_000).forEach((n) -> members.add(member("a" + n, null)));
		members.add(member("consumer-20000", "20000"));
		members.add(member("consumer-8000", "8000"));
		GroupDescription group = new GroupDescription("classic", "range", "Stable", null, 1, members);
		assertThat(group.members()).hasSize(GroupDescription.MOST_MEMBERS)
			.extracting(Member::clientId)
			.contains("consumer-8000", "consumer-20000")
			.isSorted();
		assertThat(group.bounded(1, 3).members()).singleElement().satisfies((member) -> {
			assertThat(member.clientId()).isEqualTo("consumer-8000");
			assertThat(member.assignment()).hasSize(3);
		});
	}

	private static Member member(String name, @org.jspecify.annotations.Nullable String consumer) {
		return new Member(name, name, "127.0.0.1", null, consumer,
				IntStream.range(0, 10).mapToObj((id) -> new Assigned("topic", id)).toList());
	}

}
