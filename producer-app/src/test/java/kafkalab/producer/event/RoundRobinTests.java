package kafkalab.producer.event;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoundRobinTests {

	private final RoundRobin turns = new RoundRobin();

	@Test
	void alternatesFromTheFirstTurnOn() {
		assertThat(turns("first-topic", 4, List.of(0, 1))).containsExactly(0, 1, 0, 1);
	}

	@Test
	void takesThePartitionsInOrderHoweverTheyAreListed() {
		assertThat(turns("my-topic", 7, List.of(2, 0, 1))).containsExactly(0, 1, 2, 0, 1, 2, 0);
	}

	@Test
	void countsForEachTopicAlone() {
		turns("first-topic", 1, List.of(0, 1));
		assertThat(turns("my-topic", 1, List.of(0, 1, 2))).containsExactly(0);
		assertThat(turns("first-topic", 1, List.of(0, 1))).containsExactly(1);
	}

	@Test
	void skipsAPartitionThatIsNotAvailable() {
		assertThat(turns("my-topic", 4, List.of(0, 2))).containsExactly(0, 2, 0, 2);
		assertThat(turns("my-topic", 3, List.of(0, 1, 2))).containsExactly(0, 1, 2);
	}

	@Test
	void reachesRaisedPartitionsAtOnce() {
		turns("first-topic", 2, List.of(0, 1));
		assertThat(turns("first-topic", 2, List.of(0, 1, 2, 3))).containsExactly(2, 3);
	}

	@Test
	void givesConcurrentCallersEqualShares() {
		Map<Integer, Long> shares = IntStream.range(0, 3000)
			.parallel()
			.mapToObj((turn) -> this.turns.next("my-topic", List.of(0, 1, 2)))
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		assertThat(shares).containsExactlyInAnyOrderEntriesOf(Map.of(0, 1000L, 1, 1000L, 2, 1000L));
	}

	private List<Integer> turns(String topic, int turns, List<Integer> available) {
		return IntStream.range(0, turns).mapToObj((turn) -> this.turns.next(topic, available)).toList();
	}

}
