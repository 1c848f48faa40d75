package kafkalab.consumer.group;

import java.util.List;
import java.util.Map;
import java.util.Set;

import kafkalab.consumer.journal.ConsumerState;
import kafkalab.consumer.journal.Journal;
import kafkalab.consumer.settings.ConsumerSettings;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

class MembershipTests {

	private static final Brokers.View NO_BROKER = Brokers.View.unreachable(null);

	private static final Brokers.View NO_TOPIC = Brokers.View.reachable(false);

	private static final Brokers.View ALL_WELL = Brokers.View.reachable(true);

	private final Journal journal = mock();

	private final Membership membership = new Membership(ConsumerSettings.from(Map.of("KAFKA_TOPIC", "first-topic",
			"KAFKA_BOOTSTRAP_SERVERS", "localhost:9093", "CONSUMER_GROUP", "first-group")::get), this.journal);

	@Test
	void goesFromNoBrokerToRunning() {
		this.membership.saw(NO_BROKER);
		this.membership.saw(NO_TOPIC);
		this.membership.saw(ALL_WELL);
		this.membership.assigned(Set.of(0, 1));
		assertThat(states()).containsExactly(ConsumerState.CONNECTING, ConsumerState.WAITING_FOR_TOPIC,
				ConsumerState.JOINING, ConsumerState.RUNNING);
	}

	@Test
	void tellsAStateOnceOnly() {
		this.membership.saw(NO_BROKER);
		this.membership.saw(NO_BROKER);
		assertThat(states()).containsExactly(ConsumerState.CONNECTING);
	}

	@Test
	void isIdleWithoutAPartition() {
		this.membership.saw(ALL_WELL);
		this.membership.assigned(Set.of());
		assertThat(states()).containsExactly(ConsumerState.JOINING, ConsumerState.IDLE);
		then(this.journal).should(never()).assigned(any());
	}

	@Test
	void waitsForTheTopicEvenAsAMember() {
		this.membership.saw(NO_TOPIC);
		this.membership.assigned(Set.of());
		assertThat(states()).containsExactly(ConsumerState.WAITING_FOR_TOPIC);
	}

	@Test
	void isConnectingWhenTheBrokersGoThoughItHasPartitions() {
		this.membership.saw(ALL_WELL);
		this.membership.assigned(Set.of(0));
		this.membership.saw(NO_BROKER);
		this.membership.saw(ALL_WELL);
		assertThat(states()).containsExactly(ConsumerState.JOINING, ConsumerState.RUNNING, ConsumerState.CONNECTING,
				ConsumerState.RUNNING);
	}

	@Test
	void believesAnAssignmentMoreThanAnOlderLook() {
		this.membership.saw(NO_TOPIC);
		this.membership.assigned(Set.of(0));
		assertThat(states()).containsExactly(ConsumerState.WAITING_FOR_TOPIC, ConsumerState.RUNNING);
	}

	@Test
	void keepsRunningWithWhatIsLeft() {
		this.membership.saw(ALL_WELL);
		this.membership.assigned(Set.of(0, 1));
		this.membership.revoked(Set.of(1));
		assertThat(states()).containsExactly(ConsumerState.JOINING, ConsumerState.RUNNING);
	}

	@Test
	void joinsAgainWhenEverythingIsGone() {
		this.membership.saw(ALL_WELL);
		this.membership.assigned(Set.of(0, 1));
		this.membership.lost(Set.of(0, 1));
		assertThat(states()).containsExactly(ConsumerState.JOINING, ConsumerState.RUNNING, ConsumerState.JOINING);
	}

	@Test
	void tellsALossOnce() {
		this.membership.saw(ALL_WELL);
		this.membership.assigned(Set.of(0, 1));
		this.membership.lost(Set.of(0, 1));
		this.membership.revoked(Set.of(0, 1));
		then(this.journal).should().lost(Set.of(0, 1));
		then(this.journal).should(never()).revoked(any());
	}

	@Test
	void leavesWithoutLookingLikeJoining() {
		this.membership.saw(ALL_WELL);
		this.membership.assigned(Set.of(0));
		this.membership.leaving();
		this.membership.revoked(Set.of(0));
		this.membership.ended();
		assertThat(states()).containsExactly(ConsumerState.JOINING, ConsumerState.RUNNING, ConsumerState.STOPPED);
	}

	@Test
	void comparesWhatAShareGroupsMemberHas() {
		this.membership.saw(ALL_WELL);
		this.membership.shares(List.of(0, 1));
		this.membership.shares(List.of(1, 2));
		this.membership.ended();
		then(this.journal).should().assigned(Set.of(0, 1));
		then(this.journal).should().revoked(Set.of(0));
		then(this.journal).should().assigned(Set.of(2));
		then(this.journal).should().revoked(Set.of(1, 2));
	}

	@Test
	void tellsAProblemOnceAndTakesItBackWithAnAssignment() {
		this.membership.saw(ALL_WELL);
		this.membership.problem("Group first-group is full.");
		this.membership.problem("Group first-group is full.");
		this.membership.assigned(Set.of(0));
		InOrder told = inOrder(this.journal);
		told.verify(this.journal).problem("Group first-group is full.");
		told.verify(this.journal).problem(null);
		then(this.journal).should(times(2)).problem(any());
	}

	private List<ConsumerState> states() {
		ArgumentCaptor<ConsumerState> states = ArgumentCaptor.captor();
		then(this.journal).should(atLeast(1)).state(states.capture());
		return states.getAllValues();
	}

}
