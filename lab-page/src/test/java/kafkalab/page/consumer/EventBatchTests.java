package kafkalab.page.consumer;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import kafkalab.page.consumer.JournalPage.Entry.Received;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EventBatchTests {

	private static final JournalPage PAGE = new JournalPage("instance-1", "consumer-8000", "first-group", "first-topic",
			MemberState.RUNNING, null, List.of(0, 1), 100_000, 0, 0, 0, List.of());

	private final EventBatch batch = new EventBatch();

	private int made;

	@Test
	void countsEveryEventAndKeepsTheNewest() {
		LongStream.rangeClosed(1, 100_000).forEach((id) -> this.batch.add(event(id), false));
		EventsRead events = this.batch.take("8000", PAGE);
		assertThat(events.received()).isEqualTo(100_000);
		assertThat(events.counts()).containsExactly(Map.entry(0, 50_000L), Map.entry(1, 50_000L));
		assertThat(events.rows()).hasSize(50);
		assertThat(events.rows().get(0).id()).isEqualTo(99_951);
		assertThat(events.rows().get(49).id()).isEqualTo(100_000);
		assertThat(this.made).as("rows made of so many events").isEqualTo(50);
	}

	@Test
	void marksWhatTheGroupHadReadBefore() {
		this.batch.add(event(1), true);
		this.batch.add(event(2), false);
		assertThat(this.batch.take("8000", PAGE).rows()).extracting(ReceivedEvent::again).containsExactly(true, false);
	}

	@Test
	void tellsNothingTwice() {
		this.batch.add(event(1), false);
		this.batch.dropped(3);
		assertThat(this.batch.take("8000", PAGE).dropped()).isEqualTo(3);
		assertThat(this.batch.isEmpty()).isTrue();
		assertThat(this.batch.take("8000", PAGE).counts()).isEmpty();
	}

	@Test
	void whatWasDroppedIsNewsOfItsOwn() {
		this.batch.dropped(1);
		assertThat(this.batch.isEmpty()).isFalse();
	}

	private Received event(long id) {
		int partition = (int) (id % 2);
		return new Received(partition, id, () -> {
			this.made++;
			return new ReceivedEvent(id, id, null, partition, id, null, null, null, null, false);
		});
	}

}
