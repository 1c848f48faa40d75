package kafkalab.page.view;

import java.util.stream.LongStream;

import kafkalab.page.consumer.MemberState;
import kafkalab.page.consumer.LabConsumer;
import kafkalab.page.consumer.ReceivedEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConsumerCardTests {

	@Test
	void showsAConsumerInItsGroupsColour() {
		ConsumerCard card = card(Labs.FIRST);
		assertThat(card.look()).isEqualTo("g-0");
		assertThat(card.address()).isEqualTo(":8000");
		assertThat(card.owns()).isEqualTo("P1");
		assertThat(card.received()).isEqualTo("1\u202f234");
		assertThat(card.sign() + card.mood() + card.words()).isEqualTo("●okonline");
	}

	@Test
	void marksTheFifthGroupByASecondEdge() {
		assertThat(card(Labs.consumer(MemberState.RUNNING, "online", 8000, 4, true)).look())
			.isEqualTo("g-0 second-round");
	}

	@Test
	void addsWhatTheStateDoesNotSayInAWord() {
		ConsumerCard card = card(Labs.consumer(MemberState.OFFLINE, "offline; still a member", 8000, 0, false));
		assertThat(card.look()).isEqualTo("g-0 offline");
		assertThat(card.sign() + card.mood() + card.words()).isEqualTo("✕badoffline");
		assertThat(card.addition()).isEqualTo("still a member");
	}

	@Test
	void tellsAnIdleMemberFromOneThatWorks() {
		ConsumerCard card = card(Labs.consumer(MemberState.IDLE, "online, idle: 3 members, 2 partitions"));
		assertThat(card.sign() + card.mood() + card.words()).isEqualTo("◌warnonline, idle");
		assertThat(card.addition()).isEqualTo("3 members, 2 partitions");
	}

	@Test
	void showsWhereAMemberWithoutAPortIs() {
		assertThat(card(Labs.consumer(MemberState.NO_JOURNAL, "a member", null, 0, true)).address())
			.isEqualTo("127.0.0.1");
	}

	@Test
	void startsWithTheNewestRows() {
		ReceivedEvent[] rows = LongStream.range(0, 50)
			.mapToObj((id) -> Labs.row(50 - id, null))
			.toArray(ReceivedEvent[]::new);
		assertThat(card(Labs.consumer(MemberState.RUNNING, "online", rows)).rows()).extracting(EventRow::id)
			.containsExactly("50", "49", "48", "47", "46", "45");
	}

	@Test
	void showsTheTimeBetweenTheSteps() {
		EventRow row = EventRow.of(Labs.row(31L, null));
		assertThat(row.at()).isEqualTo("P1@16");
		assertThat(row.clicked()).endsWith(":02:11.345");
		assertThat(row.produced()).isEqualTo("+4 ms");
		assertThat(row.consumed()).isEqualTo("+6 ms");
	}

	@Test
	void leavesOutWhatIsNotKnown() {
		EventRow row = EventRow.of(new ReceivedEvent(1, null, null, 0, 0, null, null, Labs.CLICKED, "any text", false));
		assertThat(row).isEqualTo(new EventRow("–", "P0@0", "–", "–", row.consumed(), "any text"));
		assertThat(row.consumed()).endsWith(":02:11");
	}

	private static ConsumerCard card(LabConsumer consumer) {
		return ConsumerCard.of(consumer, "first-topic");
	}

}
