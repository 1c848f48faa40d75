package kafkalab.page.history;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecentHappeningsTests {

	private final RecentHappenings recent = new RecentHappenings(3);

	@Test
	void keepsTheNewest() {
		IntStream.rangeClosed(1, 5).forEach((n) -> this.recent.add(happening("%d".formatted(n), 0)));
		assertThat(this.recent.all()).extracting(Happening::text).containsExactly("3", "4", "5");
	}

	@Test
	void keepsFewOfThoseThatSayMuch() {
		this.recent.add(happening("1", 20_000));
		this.recent.add(happening("x".repeat(900_000), 0));
		assertThat(this.recent.all()).hasSize(1);
		this.recent.add(happening("3", 0));
		assertThat(this.recent.all()).hasSize(2);
	}

	private static Happening happening(String text, int partitions) {
		List<Assigned> assigned = IntStream.range(0, partitions).mapToObj((id) -> new Assigned("topic", id)).toList();
		return Happening.of(Instant.EPOCH, Kind.ASSIGNED, text).of(assigned);
	}

}
