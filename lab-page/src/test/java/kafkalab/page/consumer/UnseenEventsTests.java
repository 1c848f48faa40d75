package kafkalab.page.consumer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import kafkalab.page.cluster.ClusterSnapshot;
import kafkalab.page.cluster.ClusterSnapshot.Group;
import kafkalab.page.cluster.ClusterSnapshot.Member;
import kafkalab.page.cluster.ClusterSnapshot.Position;
import kafkalab.page.consumer.EventsRead.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UnseenEventsTests {

	private static final Member FIRST = Snapshots.consumer(8000, 0);

	private static final Member SECOND = Snapshots.consumer(8001, 1);

	private final UnseenEvents unseen = new UnseenEvents();

	@Test
	void countsWhatWasCommittedAndNoJournalShowed() {
		this.unseen.committed(committed(0L, 100L, FIRST, SECOND));
		this.unseen.shown("first-topic", read("8001", 1, 100, 150));
		this.unseen.died("8001", page(1));
		this.unseen.committed(committed(0L, 190L, FIRST, SECOND));
		this.unseen.committed(committed(0L, 190L, FIRST, SECOND));
		assertThat(this.unseen.of("8001")).isEqualTo(40);
		assertThat(this.unseen.of("8000")).isZero();
	}

	@Test
	void waitsForASnapshotThatWasTakenAfterTheEnd() {
		this.unseen.committed(committed(0L, 100L, FIRST, SECOND));
		this.unseen.shown("first-topic", read("8001", 1, 100, 150));
		this.unseen.died("8001", page(1));
		this.unseen.committed(committed(0L, 120L, FIRST, SECOND));
		this.unseen.committed(committed(0L, 170L, FIRST, SECOND));
		assertThat(this.unseen.of("8001")).isEqualTo(20);
	}

	@Test
	void blamesNobodyForWhatWasCommittedBeforeAnybodyLooked() {
		this.unseen.committed(committed(0L, 2892L, FIRST, SECOND));
		this.unseen.died("8001", page(1));
		this.unseen.committed(committed(0L, 2892L, FIRST, SECOND));
		this.unseen.committed(committed(0L, 2892L, FIRST, SECOND));
		assertThat(this.unseen.of("8001")).isZero();
	}

	@Test
	void blamesNobodyWhereNothingWasKnownAtAll() {
		this.unseen.died("8001", page(1));
		this.unseen.committed(committed(0L, 50L, FIRST, SECOND));
		this.unseen.committed(committed(0L, 50L, FIRST, SECOND));
		assertThat(this.unseen.of("8001")).isZero();
	}

	@Test
	void doesNotCountWhatTheNewReaderShows() {
		this.unseen.committed(committed(0L, 100L, FIRST, SECOND));
		this.unseen.shown("first-topic", read("8001", 1, 100, 150));
		this.unseen.died("8001", page(1));
		this.unseen.committed(committed(0L, 160L, FIRST, SECOND));
		this.unseen.shown("first-topic", read("8000", 1, 160, 300));
		this.unseen.committed(committed(0L, 300L, FIRST));
		assertThat(this.unseen.of("8001")).isEqualTo(10);
	}

	@Test
	void doesNotCountWhatWillBeReadAgain() {
		this.unseen.committed(committed(0L, 100L, FIRST, SECOND));
		this.unseen.shown("first-topic", read("8001", 1, 100, 150));
		this.unseen.died("8001", page(1));
		this.unseen.committed(committed(0L, 130L, FIRST, SECOND));
		this.unseen.committed(committed(0L, 130L, FIRST, SECOND));
		assertThat(this.unseen.of("8001")).isZero();
	}

	@Test
	void takesPositionsThatAToolMovedForNobodysWork() {
		this.unseen.committed(committed(0L, 100L, FIRST, SECOND));
		this.unseen.shown("first-topic", read("8001", 1, 100, 150));
		this.unseen.committed(committed(0L, 900L));
		this.unseen.committed(committed(0L, 900L, SECOND));
		this.unseen.died("8001", page(1));
		this.unseen.committed(committed(0L, 905L, SECOND));
		this.unseen.committed(committed(0L, 905L, SECOND));
		assertThat(this.unseen.of("8001")).isEqualTo(5);
	}

	@Test
	void addsUpWhatWasLostInSeveralEnds() {
		countsWhatWasCommittedAndNoJournalShowed();
		this.unseen.shown("first-topic", read("8001", 1, 190, 200));
		this.unseen.died("8001", page(1));
		this.unseen.committed(committed(0L, 202L, FIRST, SECOND));
		this.unseen.committed(committed(0L, 202L, FIRST, SECOND));
		assertThat(this.unseen.of("8001")).isEqualTo(42);
	}

	private static ClusterSnapshot committed(@Nullable Long first, @Nullable Long second, Member... members) {
		return Snapshots.of(new Group("first-group", 0, "A", "classic", "range", "Stable", null, 1,
				Arrays.asList(members), List.of(new Position("first-topic", 0, first, 1000L, 0L),
						new Position("first-topic", 1, second, 1000L, 0L))));
	}

	private static EventsRead read(String consumer, int partition, long begin, long end) {
		return new EventsRead(consumer, "first-group", "one", end, Map.of(partition, end - begin), 0, List.of(),
				Map.of(partition, new Span(begin, end)));
	}

	private static JournalPage page(Integer... partitions) {
		return new JournalPage("one", "consumer-8001", "first-group", "first-topic", MemberState.RUNNING, null,
				List.of(partitions), 0, 0, 0, 0, List.of());
	}

}
