package kafkalab.producer.event;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class EventIdsTests {

	@Test
	void startAtOneOnAFreshCluster() {
		EventIds ids = new EventIds(() -> 0);
		assertThat(ids.take(1)).isEqualTo(1);
		assertThat(ids.take(1)).isEqualTo(2);
	}

	@Test
	void goOnAboveTheHighestStoredOne() {
		assertThat(new EventIds(() -> 41).take(1)).isEqualTo(42);
	}

	@Test
	void ofABurstAreARow() {
		EventIds ids = new EventIds(() -> 0);
		assertThat(ids.take(100)).isEqualTo(1);
		assertThat(ids.take(1)).isEqualTo(101);
	}

	@Test
	void areAskedForAgainWhenTheClusterDidNotAnswer() {
		Deque<Long> answers = new ArrayDeque<>(List.of(-1L, 7L));
		EventIds ids = new EventIds(() -> {
			long answer = answers.remove();
			if (answer < 0) {
				throw new IllegalStateException("no broker");
			}
			return answer;
		});
		assertThatIllegalStateException().isThrownBy(() -> ids.take(1));
		assertThat(ids.take(1)).isEqualTo(8);
		assertThat(ids.take(1)).isEqualTo(9);
	}

	@Test
	void neverRepeatForConcurrentCallers() {
		EventIds ids = new EventIds(() -> 0);
		assertThat(IntStream.range(0, 10_000).parallel().mapToObj((call) -> ids.take(1)).distinct()).hasSize(10_000);
	}

}
