package kafkalab.page.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import kafkalab.page.cluster.ClusterSnapshot;
import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import kafkalab.page.cluster.ClusterSnapshot.Group;
import kafkalab.page.cluster.ClusterSnapshot.Member;
import kafkalab.page.consumer.MemberState;
import kafkalab.page.consumer.LabConsumer;
import kafkalab.page.consumer.MembershipChanged;
import kafkalab.page.consumer.StateText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GroupStoryTests {

	private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

	private static final Member FIRST = member("8000", 0);

	private static final Member SECOND = member("8001", 1);

	private final GroupStory story = new GroupStory();

	@BeforeEach
	void bothAreOnline() {
		this.story.saw(consumer("First Consumer", 8000, MemberState.RUNNING), START);
		this.story.saw(consumer("Second Consumer", 8001, MemberState.RUNNING), START);
	}

	@Test
	void tellsWhoJoined() {
		assertThat(between(snapshot(0, FIRST), snapshot(1, FIRST, SECOND)))
			.containsExactly("Second Consumer (8001) joined first-group.");
	}

	@Test
	void callsAConsumerByItsNameBeforeItsJournalHasBeenAsked() {
		assertThat(between(snapshot(0, FIRST), snapshot(1, FIRST, member("8002", 1))))
			.containsExactly("Third Consumer (8002) joined first-group.");
	}

	@Test
	void tellsALeaveFromACrash() {
		this.story.saw(consumer("Second Consumer", 8001, MemberState.STOPPED), START);
		assertThat(between(snapshot(0, FIRST, SECOND), snapshot(9, FIRST)))
			.containsExactly("Second Consumer (8001) left first-group.");
	}

	@Test
	void tellsThatACrashedMemberIsStillCountedAndThenExpires() {
		this.story.saw(consumer("Second Consumer", 8001, MemberState.OFFLINE), START);
		assertThat(between(snapshot(0, FIRST, SECOND), snapshot(0.5, FIRST, SECOND))).isEmpty();
		assertThat(between(snapshot(0.5, FIRST, SECOND), snapshot(2, FIRST, SECOND))).singleElement()
			.asString()
			.startsWith("Second Consumer (8001) ended without a goodbye.");
		assertThat(between(snapshot(2, FIRST, SECOND), snapshot(3, FIRST)))
			.containsExactly("Second Consumer (8001) was removed from first-group: its session timed out.");
	}

	@Test
	void tellsThatAStuckMemberWasTakenOut() {
		this.story.saw(consumer("Second Consumer", 8001, MemberState.FROZEN), START);
		assertThat(between(snapshot(0, FIRST, SECOND), snapshot(9, FIRST)))
			.containsExactly("Second Consumer (8001) was taken out of first-group: it had not polled for too long.");
	}

	@Test
	void tellsHowLongAPartitionHadNoReader() {
		this.story.saw(change("8000", "assigned", START, 0), START);
		this.story.saw(change("8001", "assigned", START, 1), START);
		this.story.saw(consumer("Second Consumer", 8001, MemberState.OFFLINE), START);
		between(snapshot(0, FIRST, SECOND), snapshot(2, FIRST, SECOND));
		this.story.saw(change("8000", "assigned", at(3.1), 1), at(4));
		this.story.between(snapshot(2, FIRST, SECOND), snapshot(4, FIRST, SECOND));
		List<Happening> told = this.story.between(snapshot(4, FIRST, SECOND), snapshot(5.1, FIRST, SECOND));
		assertThat(told).extracting(Happening::text).containsExactly("P1 had no reader for 3.1 s.");
		assertThat(told).extracting(Happening::withoutOwnerMs).containsExactly(3100L);
		assertThat(between(snapshot(5.1, FIRST, SECOND), snapshot(7, FIRST, SECOND))).isEmpty();
	}

	@Test
	void tellsWhatAMemberWithoutAJournalOwns() {
		Member stranger = new Member("rdkafka-1", "rdkafka", "127.0.0.1", null, null,
				List.of(new Assigned("first-topic", 1)));
		assertThat(between(snapshot(0, FIRST), snapshot(1, FIRST, stranger)))
			.containsExactly("rdkafka joined first-group.", "rdkafka reads P1.");
		assertThat(between(snapshot(1, FIRST, stranger), snapshot(2, FIRST)))
			.containsExactly("rdkafka is no longer a member of first-group.");
	}

	@Test
	void takesAStaticMemberThatComesBackForTheSame() {
		List<Assigned> partition = List.of(new Assigned("first-topic", 1));
		Member before = new Member("static-1", "consumer-8001", "127.0.0.1", "second", "8001", partition);
		Member after = new Member("static-2", "consumer-8001", "127.0.0.1", "second", "8001", partition);
		assertThat(between(snapshot(0, FIRST, before), snapshot(1, FIRST, after))).isEmpty();
	}

	@Test
	void aStaticMemberDoesNotLeaveWhenItStops() {
		Member second = new Member("static-1", "consumer-8001", "127.0.0.1", "second", "8001", List.of());
		this.story.saw(consumer("Second Consumer", 8001, MemberState.STOPPED), START);
		assertThat(between(snapshot(0, FIRST, second), snapshot(45, FIRST))).containsExactly(
				"Second Consumer (8001) was removed from first-group: it was away until its session timed out.");
	}

	@Test
	void tellsWhatAKilledMemberHadRead() {
		Happening told = this.story.saw(consumer("Second Consumer", 8001, MemberState.OFFLINE, 2892), START);
		assertThat(told).isNotNull();
		assertThat(told.kind()).isEqualTo(Kind.UNSEEN);
		assertThat(told.text())
			.isEqualTo("2,892 events were read by Second Consumer before it was killed; its list is gone.");
		assertThat(this.story.saw(consumer("Second Consumer", 8001, MemberState.OFFLINE, 2892), START)).isNull();
		Happening again = this.story.saw(consumer("Second Consumer", 8001, MemberState.OFFLINE, 2893), START);
		assertThat(again).isNotNull();
		assertThat(again.text()).startsWith("1 event was read");
	}

	@Test
	void tellsTheEpochAsANumber() {
		assertThat(this.story.between(inEpoch(6), inEpoch(7))).extracting(Happening::epoch).containsExactly(7);
	}

	private static ClusterSnapshot inEpoch(int epoch) {
		return new ClusterSnapshot(START, true, null, "test", 3, List.of(), List.of(), List
			.of(new Group("first-group", 0, "A", "consumer", "uniform", "Stable", epoch, 1, List.of(), List.of())));
	}

	private List<String> between(ClusterSnapshot before, ClusterSnapshot after) {
		this.story.begin(before);
		return this.story.between(before, after).stream().map(Happening::text).toList();
	}

	private static Instant at(double seconds) {
		return START.plus(Duration.ofMillis((long) (seconds * 1000)));
	}

	private static MembershipChanged change(String consumer, String type, Instant at, Integer... partitions) {
		return new MembershipChanged(consumer, "first-group", at, type, Arrays.asList(partitions), null);
	}

	private static ClusterSnapshot snapshot(double seconds, Member... members) {
		return new ClusterSnapshot(at(seconds), true, null, "test", 3, List.of(), List.of(), List
			.of(new Group("first-group", 0, "A", "classic", "range", "Stable", null, 1, List.of(members), List.of())));
	}

	private static Member member(String port, int partition) {
		return new Member("member-" + port, "consumer-" + port, "127.0.0.1", null, port,
				List.of(new Assigned("first-topic", partition)));
	}

	private static LabConsumer consumer(String name, int port, MemberState state) {
		return consumer(name, port, state, 0);
	}

	private static LabConsumer consumer(String name, int port, MemberState state, long unseen) {
		return new LabConsumer(String.valueOf(port), name, port, "consumer-" + port, "127.0.0.1", "first-group", 0, "A",
				"first-topic", state == MemberState.RUNNING, state, StateText.of(state.word()), List.of(), true, 0,
				unseen, "process", null);
	}

}
