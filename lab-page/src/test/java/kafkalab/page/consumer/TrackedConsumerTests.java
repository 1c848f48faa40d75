package kafkalab.page.consumer;

import java.util.List;
import java.util.Objects;

import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import kafkalab.page.cluster.ClusterSnapshot.Group;
import kafkalab.page.cluster.ClusterSnapshot.Member;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class TrackedConsumerTests {

	private static final Member MEMBER = Snapshots.consumer(8000, 0, 1);

	private final TrackedConsumer card = new TrackedConsumer("8000", listings("first-group", MEMBER));

	@Test
	void isShownOnceItIsClearWhetherThereIsAJournal() {
		assertThat(this.card.news()).isNull();
	}

	@Test
	void showsWhatTheJournalTells() {
		this.card.answered(page("running", 0, 1));
		LabConsumer consumer = news();
		assertThat(consumer.key()).isEqualTo("8000");
		assertThat(consumer.name()).isEqualTo("First Consumer");
		assertThat(consumer.port()).isEqualTo(8000);
		assertThat(consumer.group()).isEqualTo("first-group");
		assertThat(consumer.colour()).isZero();
		assertThat(consumer.letter()).isEqualTo("A");
		assertThat(consumer.topic()).isEqualTo("first-topic");
		assertThat(consumer.online()).isTrue();
		assertThat(consumer.journal()).isTrue();
		assertThat(consumer.state()).isEqualTo(MemberState.RUNNING);
		assertThat(consumer.stateText()).isEqualTo("online");
		assertThat(consumer.partitions()).containsExactly(new Assigned("first-topic", 0),
				new Assigned("first-topic", 1));
		assertThat(consumer.instance()).isEqualTo("instance-1");
	}

	@Test
	void tellsNothingWhenNothingButTheCountChanged() {
		this.card.answered(page("running", 0));
		news();
		this.card.answered(new JournalPage("instance-1", "consumer-8000", "first-group", "first-topic",
				MemberState.RUNNING, null, List.of(0), 99, 0, 0, 0, List.of()));
		assertThat(this.card.news()).isNull();
	}

	@Test
	void saysWhyAMemberIsIdle() {
		this.card.listed(listings("first-group", MEMBER, Snapshots.consumer(8001, 0), Snapshots.consumer(8002, 1)));
		this.card.answered(page("idle"));
		assertThat(news().stateText()).isEqualTo("online, idle: 3 members, 2 partitions");
	}

	@Test
	void isOfflineAtOnceThoughTheBrokersStillCountIt() {
		this.card.answered(page("running", 0, 1));
		this.card.missed(Reachability.GONE);
		LabConsumer consumer = news();
		assertThat(consumer.online()).isFalse();
		assertThat(consumer.state()).isEqualTo(MemberState.OFFLINE);
		assertThat(consumer.stateText())
			.isEqualTo("offline; the brokers still count it as a member of first-group until its session times out");
		assertThat(consumer.partitions()).hasSize(2);
		this.card.listed(List.of());
		consumer = news();
		assertThat(consumer.stateText()).isEqualTo("offline");
		assertThat(consumer.partitions()).isEmpty();
	}

	@Test
	void ownsNothingWhenItsGroupHasExpelledItWhileItWasFrozen() {
		this.card.answered(page("frozen", 0, 1));
		assertThat(news().partitions()).hasSize(2);
		this.card.listed(List.of());
		assertThat(news().partitions()).isEmpty();
	}

	@Test
	void isAbsentAsAStaticMemberThatTheBrokersStillList() {
		Member second = new Member("id", "consumer-8000", "127.0.0.1", "second", "8000", List.of());
		this.card.listed(listings("first-group", second));
		this.card.answered(page("stopped"));
		this.card.missed(Reachability.GONE);
		assertThat(news().stateText())
			.isEqualTo("absent: the brokers keep its place in first-group until its session times out");
	}

	@Test
	void isStoppedIfItSaidSoBeforeItWent() {
		this.card.answered(page("stopped"));
		assertThat(news().online()).isFalse();
		this.card.missed(Reachability.GONE);
		this.card.listed(List.of());
		assertThat(this.card.news()).isNull();
	}

	@Test
	void tellsAFrozenProcessFromOneThatIsGone() {
		this.card.answered(page("running", 0));
		this.card.missed(Reachability.SILENT);
		LabConsumer consumer = news();
		assertThat(consumer.state()).isEqualTo(MemberState.NOT_ANSWERING);
		assertThat(consumer.stateText()).isEqualTo("not answering, but still a member of first-group");
		this.card.listed(List.of());
		assertThat(news().stateText()).isEqualTo("not answering, and no longer a member of first-group");
		assertThat(this.card.isWorthReading()).isTrue();
	}

	@Test
	void followsItsPortIntoAnotherGroup() {
		this.card.answered(page("running", 0));
		JournalPage elsewhere = new JournalPage("instance-2", "consumer-8000", "second-group", "first-topic",
				MemberState.RUNNING, null, List.of(0), 0, 0, 0, 0, List.of());
		assertThat(recognises(elsewhere)).isFalse();
		List<ListedMember> both = List.of(listing("first-group", MEMBER), listing("second-group", MEMBER));
		this.card.listed(both);
		assertThat(recognises(elsewhere)).isTrue();
		this.card.answered(elsewhere);
		assertThat(news().group()).isEqualTo("second-group");
		assertThat(this.card.news()).isNull();
	}

	@Test
	void takesNobodyElsesJournal() {
		assertThat(recognises(new JournalPage("i", "consumer-8001", "first-group", "first-topic", MemberState.RUNNING,
				null, List.of(), 0, 0, 0, 0, List.of())))
			.isFalse();
		assertThat(recognises(new JournalPage("i", "consumer-8000", "other-group", "first-topic", MemberState.RUNNING,
				null, List.of(), 0, 0, 0, 0, List.of())))
			.isFalse();
	}

	@Test
	void knowsItsProcessEvenWhenTheGroupHasExpelledIt() {
		this.card.answered(page("running", 0));
		this.card.listed(List.of());
		assertThat(recognises(page("joining"))).isTrue();
	}

	@Test
	void aPortWithoutAJournalIsAMemberLikeAnyOther() {
		this.card.missed(Reachability.GONE);
		LabConsumer consumer = news();
		assertThat(consumer.name()).isEqualTo("consumer-8000");
		assertThat(consumer.journal()).isFalse();
		assertThat(consumer.online()).isTrue();
		assertThat(consumer.state()).isEqualTo(MemberState.NO_JOURNAL);
		assertThat(consumer.partitions()).hasSize(2);
	}

	@Test
	void aForeignMemberIsShownAsTheBrokersListIt() {
		Member kcat = Snapshots.member("rdkafka-1", "rdkafka", "10.0.0.7", 1);
		TrackedConsumer foreign = new TrackedConsumer("rdkafka-1", listings("first-group", kcat));
		LabConsumer consumer = Objects.requireNonNull(foreign.news());
		assertThat(consumer.key()).isEqualTo("rdkafka-1");
		assertThat(consumer.name()).isEqualTo("rdkafka");
		assertThat(consumer.port()).isNull();
		assertThat(consumer.host()).isEqualTo("10.0.0.7");
		assertThat(consumer.state()).isEqualTo(MemberState.NO_JOURNAL);
		foreign.listed(List.of());
		assertThat(Objects.requireNonNull(foreign.news()).state()).isEqualTo(MemberState.OFFLINE);
	}

	private LabConsumer news() {
		return Objects.requireNonNull(this.card.news());
	}

	private static JournalPage page(String state, Integer... partitions) {
		return new JournalPage("instance-1", "consumer-8000", "first-group", "first-topic",
				MemberState.of(state).orElseThrow(), null, List.of(partitions), 5, 0, 0, 0, List.of());
	}

	private static List<ListedMember> listings(String group, Member member, Member... others) {
		Member[] members = new Member[others.length + 1];
		members[0] = member;
		System.arraycopy(others, 0, members, 1, others.length);
		return List.of(new ListedMember(Snapshots.group(group, members), member));
	}

	private static ListedMember listing(String name, Member member) {
		Group group = Snapshots.group(name, member);
		return new ListedMember(group, member);
	}

	@Test
	void tellsWhyItCannotJoin() {
		this.card.answered(new JournalPage("instance-1", "consumer-8000", "first-group", "first-topic",
				MemberState.JOINING, "first-group takes range; this one asks for roundrobin. Set the same one.",
				List.of(), 0, 0, 0, 0, List.of()));
		LabConsumer consumer = news();
		assertThat(consumer.said()).isEqualTo(new StateText(
				"cannot join first-group: first-group takes range; this one asks for roundrobin. Set the same one",
				"cannot join first-group", "first-group takes range; this one asks for roundrobin. Set the same one",
				"first-group takes range; this one asks for roundrobin. Set the same one."));
		assertThat(new JsonMapper().valueToTree(consumer).path("stateWords").asString())
			.isEqualTo("cannot join first-group");
	}

	@Test
	void tellsTheStateInParts() {
		this.card.answered(page("connecting"));
		assertThat(news().said()).isEqualTo(StateText.of("no broker answers it", ";", "it keeps trying"));
	}

	private boolean recognises(JournalPage page) {
		SoughtJournal sought = this.card.sought();
		return sought != null && sought.isThisOne(page);
	}

}
