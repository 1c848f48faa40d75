package kafkalab.runner.members;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SharesTests {

	@Test
	void countsMembersByWhatTheyOwn() {
		assertThat(sentence(3, List.of(Set.of("t-0", "t-1"), Set.of("t-2"), Set.of())))
			.isEqualTo("3 members of crowd: 1 owns two partitions, 1 owns one partition, 1 is idle.");
		assertThat(sentence(4, List.of(Set.of("t-0"), Set.of("t-1"), Set.of(), Set.of())))
			.isEqualTo("4 members of crowd: 2 own one partition each, 2 are idle.");
	}

	@Test
	void tellsOfOtherMembersThatTheGroupHas() {
		assertThat(sentence(2, List.of(Set.of("t-1"))))
			.isEqualTo("1 member of crowd, which has 2: 1 owns one partition.");
	}

	@Test
	void doesNotSayThatMembersOfAShareGroupOwnAnything() {
		assertThat(new Shares("crowd", true, List.of(Set.of("t-0"), Set.of("t-0")), 2).sentence())
			.isEqualTo("2 members of crowd: 2 read one partition each.");
	}

	private static String sentence(int all, List<Set<String>> owned) {
		return new Shares("crowd", false, owned, all).sentence();
	}

}
