package kafkalab.page;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordingTests {

	private static final Instant CLICKED = Instant.parse("2026-11-20T10:02:11.345Z");

	@Test
	void groupsTheDigitsOfLargeNumbers() {
		assertThat(Wording.number(999)).isEqualTo("999");
		assertThat(Wording.number(1234567)).isEqualTo("1\u202f234\u202f567");
	}

	@Test
	void saysDelaysInTheUnitThatSuits() {
		assertThat(Wording.delay(CLICKED, CLICKED.plusMillis(5))).isEqualTo("+5 ms");
		assertThat(Wording.delay(CLICKED, CLICKED.plusMillis(45_210))).isEqualTo("+45.2 s");
		assertThat(Wording.delay(CLICKED, CLICKED.plusSeconds(3600))).isEqualTo("+60 min");
	}

	@Test
	void admitsWhenClocksDisagree() {
		assertThat(Wording.delay(CLICKED, CLICKED.minusMillis(3))).isEqualTo("−3 ms");
	}

	@Test
	void namesPartitionsAndTheirTopicWhereItIsAnotherOne() {
		List<Assigned> owned = List.of(new Assigned("first-topic", 0), new Assigned("first-topic", 1),
				new Assigned("trips", 5));
		assertThat(Wording.owned(owned, "first-topic")).isEqualTo("P0, P1; P5 of trips");
	}

	@Test
	void countsPartitionsThatAreTooManyToName() {
		List<Assigned> owned = IntStream.range(0, 20).mapToObj((id) -> new Assigned("first-topic", id)).toList();
		assertThat(Wording.owned(owned, "first-topic")).isEqualTo("20 partitions");
	}

}
