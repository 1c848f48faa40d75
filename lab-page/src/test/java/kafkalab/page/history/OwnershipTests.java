package kafkalab.page.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import kafkalab.page.cluster.ClusterSnapshot;
import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import kafkalab.page.cluster.ClusterSnapshot.Group;
import kafkalab.page.cluster.ClusterSnapshot.Member;
import kafkalab.page.consumer.LabConsumer;
import kafkalab.page.consumer.MemberState;
import kafkalab.page.consumer.MembershipChanged;
import kafkalab.page.consumer.StateText;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OwnershipTests {

	private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

	private final Ownership ownership = new Ownership();

	private String type = "classic";

	private String assignor = "range";

	@Test
	void believesTheBrokersOfMembersThatSayNothing() {
		listed(0, "Stable", bare("a", 0, 1), bare("b", 2));
		assertThat(lanes()).containsExactly("a: owns P0 P1 (brokers)", "b: owns P2 (brokers)");
		assertThat(gaps()).isEmpty();
	}

	@Test
	void anEagerRebalanceEmptiesAllLanesFromTheMomentThatItPrepares() {
		listed(0, "Stable", bare("a", 0, 1), bare("b", 2));
		listed(2, "PreparingRebalance", bare("a", 0, 1), bare("b", 2), bare("c"));
		listed(7, "CompletingRebalance", bare("a", 0, 1), bare("b", 2), bare("c"));
		assertThat(reads("a")).isEmpty();
		assertThat(gaps()).containsExactly("P0 P1 P2 2.0-");
		listed(8.3, "Stable", bare("a", 0), bare("b", 1), bare("c", 2));
		assertThat(gaps()).containsExactly("P0 P1 P2 2.0-8.3");
		assertThat(lanes()).containsExactly("a: owns P0 P1 (brokers) 2.0 nothing (group) 8.3 owns P0 (brokers)",
				"b: owns P2 (brokers) 2.0 nothing (group) 8.3 owns P1 (brokers)",
				"2.0 c: nothing (group) 8.3 owns P2 (brokers)");
	}

	@Test
	void aBusyMemberReadsUntilItSaysThatItGivesBack() {
		listed(0, "Stable", bare("a", 0), lab(8000, 1));
		said(-1, 8000, "assigned", 1);
		listed(2, "PreparingRebalance", bare("a", 0), lab(8000, 1));
		assertThat(reads("8000")).containsExactly(1);
		said(5, 8000, "revoked", 1);
		said(5.2, 8000, "assigned", 0);
		listed(5.3, "Stable", bare("a", 1), lab(8000, 0));
		assertThat(lanes()).containsExactly("a: owns P0 (brokers) 2.0 nothing (group) 5.3 owns P1 (brokers)",
				"-1.0 8000: owns P1 (member) 5.0 nothing (member) 5.2 owns P0 (member)");
		assertThat(gaps()).containsExactly("P0 2.0-5.2", "P1 5.0-5.3");
	}

	@Test
	void aCooperativeRebalanceEmptiesOnlyWhatMoves() {
		this.assignor = "cooperative-sticky";
		listed(0, "Stable", bare("a", 0, 1));
		listed(2, "PreparingRebalance", bare("a", 0, 1), bare("b"));
		assertThat(reads("a")).containsExactly(0, 1);
		listed(3, "Stable", bare("a", 0), bare("b"));
		listed(4, "PreparingRebalance", bare("a", 0), bare("b"));
		listed(5, "Stable", bare("a", 0), bare("b", 1));
		assertThat(gaps()).containsExactly("P1 3.0-5.0");
		assertThat(lanes()).first().isEqualTo("a: owns P0 P1 (brokers) 3.0 owns P0 (brokers)");
	}

	@Test
	void theNewProtocolEmptiesOnlyWhatMoves() {
		this.type = "consumer";
		this.assignor = "uniform";
		listed(0, "Stable", bare("a", 0, 1));
		listed(1, "Reconciling", bare("a", 0), bare("b"));
		listed(2, "Stable", bare("a", 0), bare("b", 1));
		assertThat(gaps()).containsExactly("P1 1.0-2.0");
		assertThat(lanes()).first().isEqualTo("a: owns P0 P1 (brokers) 1.0 owns P0 (brokers)");
	}

	@Test
	void doesNotKnowWhatHappenedInARebalanceThatNoListingShows() {
		listed(0, "Stable", bare("a", 0, 1));
		listed(1, "Stable", bare("a", 0, 1));
		listed(1.5, "Stable", bare("a", 0), bare("b", 1));
		assertThat(lanes()).containsExactly("a: owns P0 P1 (brokers) 1.0 unknown P0 P1 (group) 1.5 owns P0 (brokers)",
				"1.5 b: owns P1 (brokers)");
		assertThat(gaps()).isEmpty();
	}

	@Test
	void putsWhatComesLateWhereItBelongs() {
		listed(0, "Stable", lab(8000, 0, 1));
		said(-1, 8000, "assigned", 0, 1);
		said(3, 8001, "assigned", 1);
		said(2, 8000, "revoked", 1);
		assertThat(gaps()).containsExactly("P1 2.0-3.0");
		assertThat(lanes()).containsExactly("-1.0 8000: owns P0 P1 (member) 2.0 owns P0 (member)",
				"3.0 8001: owns P1 (member)");
	}

	@Test
	void aWordCountsMoreThanWhatWasSeenOfTheSameProcess() {
		listed(0, "Stable", lab(8000, 0));
		this.ownership.saw(consumer(8000), at(2));
		assertThat(reads("8000")).isEmpty();
		said(1, 8000, "assigned", 0);
		assertThat(reads("8000")).containsExactly(0);
	}

	@Test
	void aMemberThatWasExpelledWhileFrozenOwnsNothing() {
		listed(0, "Stable", lab(8000, 0), lab(8001, 1));
		said(-1, 8000, "assigned", 0);
		said(-1, 8001, "assigned", 1);
		listed(9.5, "Stable", lab(8000, 0), lab(8001, 1));
		listed(10, "Stable", lab(8000, 0));
		assertThat(reads("8001")).isEmpty();
		said(11, 8000, "assigned", 1);
		said(30, 8001, "lost", 1);
		assertThat(reads("8000")).containsExactly(0, 1);
		assertThat(gaps()).containsExactly("P1 10.0-11.0");
	}

	@Test
	void whatADeadMemberHoldsHasNoReaderFromItsEndOn() {
		listed(0, "Stable", lab(8000, 0), lab(8001, 1));
		said(-1, 8000, "assigned", 0);
		said(-1, 8001, "assigned", 1);
		listed(3, "Stable", lab(8000, 0), lab(8001, 1));
		this.ownership.ended("g", "8001", at(1));
		assertThat(lanes()).element(1).isEqualTo("-1.0 8001: owns P1 (member) 1.0 stopped P1 (silence)");
		said(6.5, 8000, "assigned", 1);
		assertThat(gaps()).containsExactly("P1 1.0-6.5");
	}

	@Test
	void aStaticMemberThatStopsIsAbsentAslongAsTheBrokersListIt() {
		Member second = new Member("id-8001", "consumer-8001", "127.0.0.1", "second", "8001", partitions(1));
		listed(0, "Stable", lab(8000, 0), second);
		said(-1, 8001, "assigned", 1);
		said(2, 8001, "revoked", 1);
		stopped(2, 8001);
		listed(3, "Stable", lab(8000, 0), second);
		assertThat(lanes()).element(1).isEqualTo("-1.0 8001: owns P1 (member) 2.0 absent (member)");
		assertThat(gaps()).containsExactly("P1 2.0-");
		listed(47, "Stable", lab(8000, 0, 1));
		assertThat(lanes()).element(1).isEqualTo("-1.0 8001: owns P1 (member) 2.0 absent (member) 47.0");
	}

	@Test
	void aNewProcessHasNothingOfWhatTheOldOneHad() {
		listed(0, "Stable", lab(8000, 0, 1));
		said(-1, 8000, "assigned", 0, 1);
		this.process = "after the restart";
		said(5, 8000, "assigned", 0);
		assertThat(lanes()).containsExactly("-1.0 8000: owns P0 P1 (member) 5.0 owns P0 (member)");
		assertThat(gaps()).containsExactly("P1 5.0-");
	}

	@Test
	void inAShareGroupEverybodyMayReadEverythingAndNothingWaits() {
		this.type = "share";
		listed(0, "Stable", lab(8000, 0, 1));
		listed(1, "Stable", lab(8000, 0, 1), lab(8001, 0, 1));
		listed(2, "Stable", lab(8001, 0, 1));
		assertThat(gaps()).isEmpty();
		assertThat(reads("8001")).containsExactly(0, 1);
	}

	@Test
	void tellsWhenAGroupWasRebalancing() {
		listed(0, "Stable", bare("a", 0));
		listed(1, "PreparingRebalance", bare("a", 0));
		listed(2, "CompletingRebalance", bare("a", 0));
		listed(3, "Stable", bare("a", 0));
		assertThat(this.ownership.of("g").unrest()).containsExactly(new GroupOwnership.Period(at(1), at(3)));
	}

	@Test
	void aGroupThatIsForgottenByTheBrokersHasNoMembers() {
		listed(0, "Stable", bare("a", 0));
		this.ownership.listed(new ClusterSnapshot(at(1), true, null, "test", 3, List.of(), List.of(), List.of()));
		assertThat(reads("a")).isEmpty();
		assertThat(gaps()).containsExactly("P0 1.0-");
	}

	@Test
	void keepsItsFiguresHoweverMuchWasSaid() {
		listed(0, "Stable", lab(8000, 0), lab(8001));
		said(-1, 8000, "assigned", 0);
		for (int second = 1; second < 2000; second += 2) {
			said(second, 8000, "revoked", 0);
			said(second + 0.5, 8001, "assigned", 0);
			said(second + 1, 8001, "revoked", 0);
			said(second + 1.5, 8000, "assigned", 0);
		}
		assertThat(reads("8000")).containsExactly(0);
		assertThat(this.ownership.of("g").gaps()).hasSizeLessThanOrEqualTo(500)
			.allSatisfy((gap) -> assertThat(gap.ms()).isEqualTo(500));
	}

	private String process = "process";

	private void listed(double second, String state, Member... members) {
		this.ownership.listed(new ClusterSnapshot(at(second), true, null, "test", 3, List.of(), List.of(),
				List.of(new Group("g", 0, "A", this.type, state.equals("Stable") ? this.assignor : null, state, null, 1,
						List.of(members), List.of()))));
	}

	private void said(double second, int port, String type, Integer... partitions) {
		this.ownership.said(
				new MembershipChanged(String.valueOf(port), "g", at(second), type, Arrays.asList(partitions), null),
				consumer(port), at(second));
	}

	private void stopped(double second, int port) {
		this.ownership.said(
				new MembershipChanged(String.valueOf(port), "g", at(second), "state", List.of(), MemberState.STOPPED),
				consumer(port), at(second));
	}

	private LabConsumer consumer(int port) {
		return new LabConsumer(String.valueOf(port), "Consumer", port, "consumer-" + port, "127.0.0.1", "g", 0, "A",
				"t", true, MemberState.RUNNING, StateText.of("online"), List.of(), true, 0, 0, this.process, null);
	}

	private static Member bare(String id, Integer... partitions) {
		return new Member(id, "client", "127.0.0.1", null, null, partitions(partitions));
	}

	private static Member lab(int port, Integer... partitions) {
		return new Member("id-" + port, "consumer-" + port, "127.0.0.1", null, String.valueOf(port),
				partitions(partitions));
	}

	private static List<Assigned> partitions(Integer... partitions) {
		return Arrays.stream(partitions).map((partition) -> new Assigned("t", partition)).toList();
	}

	private List<Integer> reads(String member) {
		return this.ownership.of("g").readBy(member).stream().map(Assigned::partition).toList();
	}

	private List<String> lanes() {
		return this.ownership.of("g").lanes().stream().map((lane) -> {
			StringBuilder line = new StringBuilder();
			lane.stretches().forEach((stretch) -> {
				String from = (stretch.from() != null) ? seconds(stretch.from()) + " " : "";
				line.append(line.isEmpty() ? from + lane.member() + ": " : " " + from)
					.append(stretch.kind().word())
					.append(said(stretch.partitions()))
					.append(" (" + stretch.witness().word() + ")");
			});
			Instant end = lane.stretches().get(lane.stretches().size() - 1).to();
			return line.append((end != null) ? " " + seconds(end) : "").toString();
		}).toList();
	}

	private List<String> gaps() {
		List<String> gaps = new ArrayList<>();
		this.ownership.of("g")
			.gaps()
			.forEach((gap) -> gaps.add(said(gap.partitions()).strip() + " " + seconds(gap.from()) + "-"
					+ ((gap.to() != null) ? seconds(gap.to()) : "")));
		return gaps;
	}

	private static String said(List<Assigned> partitions) {
		return String.join("", partitions.stream().map((partition) -> " P" + partition.partition()).toList());
	}

	private static String seconds(Instant at) {
		return String.valueOf(Duration.between(START, at).toMillis() / 1000.0);
	}

	private static Instant at(double seconds) {
		return START.plus(Duration.ofMillis((long) (seconds * 1000)));
	}

}
