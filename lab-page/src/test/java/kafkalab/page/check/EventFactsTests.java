package kafkalab.page.check;

import kafkalab.page.consumer.MemberState;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EventFactsTests {

	private final TestLab lab = new TestLab().send("first-topic", 0, 5)
		.send("first-topic", 1, 5)
		.consumer(8000, "first-group", 0)
		.consumer(8001, "first-group", 1);

	@Test
	void countsOnlyWhatIsNew() {
		this.lab.begin();
		assertThat(this.lab.judge("first-topic has 1 new event").holds()).isFalse();
		this.lab.send("first-topic", 0, 1);
		assertThat(this.lab.judge("first-topic has 1 new event").holds()).isTrue();
		Verdict verdict = this.lab.judge("first-topic has 3 new events");
		assertThat(verdict.words()).isEqualTo("first-topic has got 1 event since this step began, not 3.");
		assertThat(verdict.next()).startsWith("Send 2 more events");
	}

	@Test
	void seesThatMembersShare() {
		this.lab.begin().send("first-topic", 0, 2).send("first-topic", 1, 2).read(8000, 0, 5, 7).read(8001, 1, 5, 7);
		assertThat(this.lab.judge("first-group shared 4 new events").holds()).isTrue();
		assertThat(this.lab.judge("first-group got all 4 new events").holds()).isTrue();
		assertThat(this.lab.judge("Second Consumer got 2 new events").holds()).isTrue();
		assertThat(this.lab.judge("Second Consumer got all 4 new events").holds()).isFalse();
		assertThat(this.lab.judge("each member of first-group got new events").holds()).isTrue();
	}

	@Test
	void findsOutWhyOnlyOneMemberGetsEvents() {
		this.lab.begin().send("first-topic", 0, 4).read(8000, 0, 5, 9);
		Verdict verdict = this.lab.judge("first-group shared 4 new events");
		assertThat(verdict.holds()).isFalse();
		assertThat(verdict.words()).isEqualTo("Second Consumer of first-group has got no new event.");
		assertThat(verdict.next()).startsWith("All new events went to P0").contains("round robin");
	}

	@Test
	void tellsThatTheOthersOfTheGroupGotTheRest() {
		this.lab.begin().send("first-topic", 0, 2).send("first-topic", 1, 1).read(8000, 0, 5, 7).read(8001, 1, 5, 6);
		Verdict verdict = this.lab.judge("Second Consumer got 2 new events");
		assertThat(verdict.words()).isEqualTo("Second Consumer has got 1 new event since this step began, not 2.");
		assertThat(verdict.next()).isEqualTo("Send more events: the others of first-group got the rest.");
	}

	@Test
	void findsOutThatAFrozenMemberKeepsEventsWaiting() {
		this.lab.state(8001, "first-group", "first-topic", MemberState.FROZEN)
			.begin()
			.send("first-topic", 0, 1)
			.send("first-topic", 1, 1)
			.read(8000, 0, 5, 6);
		assertThat(this.lab.judge("first-group got all 2 new events").next())
			.startsWith("Second Consumer is frozen, and owns P1 until");
	}

	@Test
	void findsOutWhoKeepsEventsWaiting() {
		this.lab.state(8001, "first-group", "first-topic", MemberState.OFFLINE)
			.begin()
			.send("first-topic", 0, 1)
			.send("first-topic", 1, 1)
			.read(8000, 0, 5, 6);
		Verdict verdict = this.lab.judge("first-group got all 2 new events");
		assertThat(verdict.words()).isEqualTo("first-group has got 1 of the 2 new events.");
		assertThat(verdict.next())
			.isEqualTo("Second Consumer says nothing any more, but still owns P1: wait for its session timeout.");
	}

	@Test
	void doesNotCallARepeatSharing() {
		this.lab.begin().send("first-topic", 0, 1).send("first-topic", 1, 1).read(8000, 0, 5, 6).read(8001, 1, 5, 6);
		assertThat(this.lab.judge("first-group shared 2 new events").holds()).isTrue();
		this.lab.read(8000, 1, 5, 6, true, null);
		assertThat(this.lab.judge("first-group shared 2 new events").words()).contains("read by two members");
		assertThat(this.lab.judge("first-group got all 2 new events").holds()).isTrue();
		assertThat(this.lab.judge("first-group read 1 event again").holds()).isTrue();
		assertThat(this.lab.judge("first-group read 2 events again").holds()).isFalse();
	}

	@Test
	void countsABurstWithoutKnowingEachEvent() {
		this.lab.begin().send("first-topic", 0, 500).send("first-topic", 1, 500);
		this.lab.read(8000, 0, 5, 6).readBurst(8000, 0, 499).read(8001, 1, 5, 6).readBurst(8001, 1, 498);
		assertThat(this.lab.judge("first-group got all 1000 new events").holds()).isFalse();
		this.lab.readBurst(8001, 1, 1);
		assertThat(this.lab.judge("first-group got all 1000 new events").holds()).isTrue();
	}

	@Test
	void doesNotTakeAReplayOfMuchHistoryForNewEvents() {
		TestLab old = new TestLab().send("first-topic", 0, 500).consumer(8000, "first-group", 0, 1).begin();
		old.send("first-topic", 0, 2).readBurst(8000, 0, 500);
		assertThat(old.judge("First Consumer got 1 new event").holds()).isFalse();
		assertThat(old.judge("First Consumer got no old event").words())
			.startsWith("First Consumer has read 500 events");
		old.read(8000, 0, 500, 502);
		assertThat(old.judge("First Consumer got 2 new events").holds()).isTrue();
		assertThat(old.judge("First Consumer got every event of first-topic").holds()).isTrue();
	}

	@Test
	void believesThePositionsOfMembersWithoutAJournal() {
		TestLab strange = new TestLab().stranger("team", "member-1", 0, 1)
			.commit("team", "first-topic", 0, 0L)
			.commit("team", "first-topic", 1, 0L)
			.begin()
			.send("first-topic", 0, 2);
		assertThat(strange.judge("team got all 2 new events").words()).isEqualTo("team has got 0 of the 2 new events.");
		strange.commit("team", "first-topic", 0, 2L);
		assertThat(strange.judge("team got all 2 new events").holds()).isTrue();
	}

	@Test
	void seesWhetherAConsumerGotTheHistory() {
		this.lab.begin().consumer(8002, "second-group", 0, 1).read(8002, 0, 0, 5);
		assertThat(this.lab.judge("Third Consumer got every event of first-topic").words())
			.isEqualTo("Third Consumer has got 5 of the 10 events of first-topic since this step began.");
		assertThat(this.lab.judge("Third Consumer got no old event").words())
			.isEqualTo("Third Consumer has read 5 events that were there before.");
		this.lab.read(8002, 1, 0, 5);
		assertThat(this.lab.judge("Third Consumer got every event of first-topic").holds()).isTrue();
	}

	@Test
	void seesThatANewGroupSkippedTheHistory() {
		this.lab.begin().consumer(8002, "late-group", 0, 1).send("first-topic", 0, 1).read(8002, 0, 5, 6);
		assertThat(this.lab.judge("Third Consumer got 1 new event, and Third Consumer got no old event").holds())
			.isTrue();
	}

	@Test
	void seesATextThatIsNoEvent() {
		this.lab.begin().read(8000, 0, 5, 6, false, "hello, world");
		assertThat(this.lab.judge("First Consumer got the text hello, world").holds()).isTrue();
		assertThat(this.lab.judge("First Consumer got the text hello").holds()).isFalse();
	}

}
