package kafkalab.page.check;

import kafkalab.page.consumer.MemberState;
import kafkalab.page.history.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MemberFactsTests {

	private final TestLab lab = new TestLab().consumer(8000, "first-group", 0, 1);

	@Test
	void countsMembers() {
		assertThat(this.lab.judge("first-group has 1 member").holds()).isTrue();
		assertThat(this.lab.judge("second-group has no members").holds()).isTrue();
		assertThat(this.lab.judge("first-group has no members").words())
			.isEqualTo("first-group has 1 member: First Consumer.");
	}

	@Test
	void neverAdvisesToEndTheTerminalOfTheWholeLab() {
		assertThat(this.lab.judge("first-group has no members").next())
			.isEqualTo("Stop the one that should not be there, in a free terminal: ./lab stop 8000");
	}

	@Test
	void findsASlipInTheNameOfAGroup() {
		this.lab.begin().consumer(8001, "firstgroup", 0, 1).happened(Kind.JOINED, "Second Consumer", "firstgroup");
		Verdict verdict = this.lab.judge("first-group has 2 members");
		assertThat(verdict.words())
			.isEqualTo("first-group has only 1 member: First Consumer, but there is a group firstgroup.");
		assertThat(verdict.next()).contains("CONSUMER_GROUP=first-group");
		this.lab.consumer(8001, "frst-group", 0, 1);
		assertThat(this.lab.judge("first-group has 2 members").words()).contains("a group frst-group");
	}

	@Test
	void takesNoOtherGroupForASlip() {
		this.lab.consumer(8001, "second-group", 0, 1);
		assertThat(this.lab.judge("first-group has 2 members").words())
			.isEqualTo("first-group has only 1 member: First Consumer.");
	}

	@Test
	void tellsThatAMemberIsStillJoining() {
		this.lab.state(8001, "first-group", "first-topic", MemberState.JOINING);
		assertThat(this.lab.judge("first-group has 2 members").words())
			.endsWith("Second Consumer is still joining first-group.");
	}

	@Test
	void tellsThatAConsumerWaitsForATopicThatIsNotThere() {
		this.lab.state(8001, "first-group", "frist-topic", MemberState.WAITING_FOR_TOPIC);
		Verdict verdict = this.lab.judge("Second Consumer is a member of first-group");
		assertThat(verdict.words()).isEqualTo("Second Consumer waits for topic frist-topic to exist.");
		assertThat(verdict.next()).contains("KAFKA_TOPIC");
	}

	@Test
	void tellsThatAKilledMemberStillCounts() {
		this.lab.consumer(8001, "first-group", 1).state(8001, "first-group", "first-topic", MemberState.OFFLINE);
		Verdict verdict = this.lab.judge("first-group has 1 member");
		assertThat(verdict.words()).contains("still count Second Consumer as a member");
		assertThat(verdict.next()).contains("session timeout");
	}

	@Test
	void tellsHowLongTheBrokersKeepAMemberThatWasKilled() {
		this.lab.consumer(8001, "first-group", 1).begin();
		this.lab.state(8001, "first-group", "first-topic", MemberState.OFFLINE);
		assertThat(this.lab.judge("Second Consumer has expired in first-group").next())
			.isEqualTo("Wait for its session timeout.");
		this.lab.isStatic(8001);
		assertThat(this.lab.judge("Second Consumer has expired in first-group").next())
			.isEqualTo("It is a static member: wait for its session timeout (45 s).");
		this.lab.newProtocol("first-group");
		assertThat(this.lab.judge("Second Consumer has expired in first-group").next())
			.isEqualTo("Wait for its session timeout.");
	}

	@Test
	void tellsThatAFrozenMemberIsStillThereOrHasToBeThawed() {
		this.lab.consumer(8001, "first-group", 1).state(8001, "first-group", "first-topic", MemberState.FROZEN);
		Verdict verdict = this.lab.judge("first-group has 1 member");
		assertThat(verdict.words()).isEqualTo("Second Consumer is frozen, but its heartbeats keep it in first-group.");
		assertThat(verdict.next()).startsWith("Wait until its time between two polls is over");
		this.lab.leave(8001);
		verdict = this.lab.judge("Second Consumer is a member of first-group");
		assertThat(verdict.words()).isEqualTo("Second Consumer is frozen.");
		assertThat(verdict.next()).contains("./lab thaw 8001");
	}

	@Test
	void namesTheGroupThatAConsumerIsInInstead() {
		this.lab.consumer(8001, "second-group", 0, 1);
		Verdict verdict = this.lab.judge("Second Consumer is a member of first-group");
		assertThat(verdict.words()).isEqualTo("Second Consumer is in second-group, not in first-group.");
		assertThat(verdict.next())
			.isEqualTo("Stop it (./lab stop 8001) and start it, in a free terminal, with CONSUMER_GROUP=first-group.");
	}

	@Test
	void namesThePortOfAConsumerThatIsNotThere() {
		Verdict verdict = this.lab.judge("Third Consumer is online");
		assertThat(verdict.words()).isEqualTo("there is no Third Consumer.");
		assertThat(verdict.next()).contains("PORT=8002");
	}

	@Test
	void knowsTheConditionsOfAConsumer() {
		this.lab.consumer(8001, "first-group");
		assertThat(this.lab.judge("First Consumer is online").holds()).isTrue();
		assertThat(this.lab.judge("Second Consumer is idle").holds()).isTrue();
		assertThat(this.lab.judge("First Consumer is idle").holds()).isFalse();
		this.lab.state(8001, "first-group", "first-topic", MemberState.STOPPED);
		assertThat(this.lab.judge("Second Consumer is offline").holds()).isTrue();
		this.lab.state(8001, "first-group", "first-topic", MemberState.NOT_ANSWERING);
		assertThat(this.lab.judge("Second Consumer is not answering").holds()).isTrue();
	}

	@Test
	void callsNobodyOnlineWhoIsNoMemberAnyMore() {
		assertThat(this.lab.judge("First Consumer is online").holds()).isTrue();
		assertThat(this.lab.leave(8000).judge("First Consumer is online").holds()).isFalse();
	}

	@Test
	void tellsALeaveFromACrash() {
		this.lab.begin().happened(Kind.LEFT, "First Consumer", "first-group");
		assertThat(this.lab.judge("First Consumer has left first-group").holds()).isTrue();
		Verdict crash = this.lab.judge("First Consumer has expired in first-group");
		assertThat(crash.holds()).isFalse();
		assertThat(crash.words()).isEqualTo("First Consumer said goodbye; it did not crash.");
	}

	@Test
	void forgetsWhoLeftBeforeItBegan() {
		this.lab.happened(Kind.LEFT, "First Consumer", "first-group").begin();
		assertThat(this.lab.judge("First Consumer has left first-group").holds()).isFalse();
	}

}
