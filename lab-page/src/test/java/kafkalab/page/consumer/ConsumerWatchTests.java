package kafkalab.page.consumer;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import kafkalab.page.cluster.Audience;
import kafkalab.page.cluster.ClusterSnapshot.Member;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ConsumerWatchTests {

	private final Audience audience = new Audience();

	private final List<Object> events = new CopyOnWriteArrayList<>();

	private final AtomicInteger refreshes = new AtomicInteger();

	private final ConsumerWatch consumers = new ConsumerWatch(this.audience, this.refreshes::incrementAndGet,
			this.events::add);

	private StubJournal journal = StubJournal.of("first-group");

	private final int port = this.journal.port();

	@BeforeEach
	void start() {
		this.audience.enter();
		this.consumers.start();
	}

	@AfterEach
	void stop() {
		this.consumers.stop();
		this.journal.close();
	}

	@Test
	void findsAConsumerThroughTheBrokersAndTellsWhatItReceives() {
		this.journal.event(1);
		list("first-group", Snapshots.consumer(this.port, 0));
		await().untilAsserted(() -> assertThat(ids()).containsExactly(1L));
		assertThat(consumer().state()).isEqualTo(MemberState.RUNNING);
		assertThat(this.events.get(0)).isInstanceOf(LabConsumer.class);
		this.journal.event(2);
		await().untilAsserted(() -> assertThat(ids()).containsExactly(1L, 2L));
		assertThat(last(EventsRead.class).received()).isEqualTo(2);
	}

	@Test
	void tellsWhatHappensInTheOrderOfTheJournal() {
		this.journal.event(1);
		this.journal.entry("\"type\": \"revoked\", \"partitions\": [1]");
		this.journal.event(2);
		list("first-group", Snapshots.consumer(this.port, 0));
		await().untilAsserted(() -> assertThat(ids()).containsExactly(1L, 2L));
		assertThat(this.events).extracting(Object::getClass)
			.containsExactly(LabConsumer.class, EventsRead.class, MembershipChanged.class, EventsRead.class);
	}

	@Test
	void asksTheBrokersAgainWhenTheMembershipChanges() {
		list("first-group", Snapshots.consumer(this.port, 0));
		this.journal.entry("\"type\": \"assigned\", \"partitions\": [0]");
		await().untilAsserted(() -> assertThat(this.refreshes).hasPositiveValue());
	}

	@Test
	void tellsABurstInFewWords() {
		for (int id = 1; id <= 20_000; id++) {
			this.journal.event(id, id % 2);
		}
		this.journal.dropped(0);
		list("first-group", Snapshots.consumer(this.port, 0, 1));
		await().untilAsserted(() -> assertThat(all(EventsRead.class).stream()
			.flatMap((events) -> events.counts().values().stream())
			.mapToLong(Long::longValue)
			.sum()).isEqualTo(20_000));
		assertThat(all(EventsRead.class)).hasSizeLessThan(20)
			.allSatisfy((events) -> assertThat(events.rows()).hasSizeLessThanOrEqualTo(50));
		assertThat(ids()).endsWith(19_998L, 19_999L, 20_000L);
	}

	@Test
	void tellsHowManyEntriesItMissed() {
		this.journal.dropped(12);
		this.journal.event(1);
		list("first-group", Snapshots.consumer(this.port, 0));
		await().untilAsserted(() -> assertThat(last(EventsRead.class).dropped()).isEqualTo(12));
	}

	@Test
	void noticesAtOnceThatAProcessIsGone() {
		list("first-group", Snapshots.consumer(this.port, 0));
		await().untilAsserted(() -> assertThat(consumer().state()).isEqualTo(MemberState.RUNNING));
		this.journal.close();
		await().untilAsserted(() -> assertThat(consumer().state()).isEqualTo(MemberState.OFFLINE));
		assertThat(consumer().stateText()).contains("still count it");
		list("first-group");
		assertThat(consumer().stateText()).isEqualTo("offline");
	}

	@Test
	void noticesThatAProcessIsFrozenAndThatItGoesOn() {
		list("first-group", Snapshots.consumer(this.port, 0));
		await().untilAsserted(() -> assertThat(consumer().state()).isEqualTo(MemberState.RUNNING));
		this.journal.freeze();
		await().untilAsserted(() -> assertThat(consumer().state()).isEqualTo(MemberState.NOT_ANSWERING));
		list("first-group");
		this.journal.thaw();
		await().untilAsserted(() -> assertThat(consumer().state()).isEqualTo(MemberState.RUNNING));
	}

	@Test
	void aProcessThatStartsAgainInAnotherGroupKeepsItsCard() {
		this.journal.event(1);
		list("first-group", Snapshots.consumer(this.port, 0));
		await().untilAsserted(() -> assertThat(ids()).containsExactly(1L));
		this.journal.close();
		await().untilAsserted(() -> assertThat(consumer().online()).isFalse());
		this.journal = StubJournal.at(this.port, "instance-2", "second-group");
		this.journal.event(2);
		this.consumers.on(Snapshots.of(Snapshots.group("first-group", Snapshots.consumer(this.port, 0)),
				Snapshots.group("second-group", Snapshots.consumer(this.port, 0))));
		await().untilAsserted(() -> assertThat(ids()).containsExactly(1L, 2L));
		assertThat(consumer().group()).isEqualTo("second-group");
		assertThat(consumer().letter()).isEqualTo("B");
		assertThat(consumer().instance()).isEqualTo("instance-2");
		assertThat(all(LabConsumer.class)).extracting(LabConsumer::key).containsOnly(this.journal.key());
	}

	@Test
	void aMemberWhosePortBelongsToAnotherServiceHasNoJournal() {
		this.journal.answer("<html>Welcome</html>");
		list("first-group", Snapshots.consumer(this.port, 0));
		await().untilAsserted(() -> assertThat(consumer().state()).isEqualTo(MemberState.NO_JOURNAL));
		assertThat(consumer().name()).isEqualTo("consumer-" + this.port);
	}

	@Test
	void takesTheJournalOfNobodyElse() {
		this.journal.clientId("consumer-1");
		this.journal.event(1);
		list("first-group", Snapshots.consumer(this.port, 0));
		await().untilAsserted(() -> assertThat(consumer().state()).isEqualTo(MemberState.NO_JOURNAL));
		assertThat(all(EventsRead.class)).isEmpty();
	}

	@Test
	void readsNothingWhileNobodyLooksAndThenReadsOn() {
		this.journal.event(1);
		list("first-group", Snapshots.consumer(this.port, 0));
		await().untilAsserted(() -> assertThat(ids()).containsExactly(1L));
		this.audience.leave();
		int before = this.journal.queries().size();
		this.journal.event(2);
		// One question may have been under way
		await().during(java.time.Duration.ofMillis(1500)).until(() -> this.journal.queries().size() <= before + 1);
		this.audience.enter();
		this.journal.event(3);
		await().untilAsserted(() -> assertThat(ids()).containsExactly(1L, 2L, 3L));
	}

	@Test
	void showsForeignMembersWithoutContactingThem() {
		list("first-group", Snapshots.member("rdkafka-1", "rdkafka", "127.0.0.1", 0));
		assertThat(consumer().key()).isEqualTo("rdkafka-1");
		list("first-group");
		assertThat(consumer().state()).isEqualTo(MemberState.OFFLINE);
		list("first-group", Snapshots.member("rdkafka-2", "rdkafka", "127.0.0.1", 0));
		assertThat(all(ConsumerForgotten.class)).containsExactly(new ConsumerForgotten("rdkafka-1"));
		assertThat(this.journal.queries()).isEmpty();
	}

	@Test
	void aForeignMemberThatStartsAgainTakesThePlaceOfItsOldSelf() {
		list("first-group", Snapshots.member("rdkafka-1", "rdkafka", "127.0.0.1", 0));
		list("first-group", Snapshots.member("rdkafka-2", "rdkafka", "127.0.0.1", 0));
		assertThat(all(ConsumerForgotten.class)).containsExactly(new ConsumerForgotten("rdkafka-1"));
	}

	@Test
	void makesRoomForNewOnesByForgettingThoseThatHaveGone() {
		list("first-group", members(0, TrackedConsumers.MOST));
		list("first-group", members(2, TrackedConsumers.MOST));
		list("first-group", members(2, TrackedConsumers.MOST + 1));
		assertThat(all(ConsumerForgotten.class)).containsExactly(new ConsumerForgotten("member-0"));
		list("first-group", members(2, TrackedConsumers.MOST + 5));
		assertThat(all(ConsumerForgotten.class)).containsExactly(new ConsumerForgotten("member-0"),
				new ConsumerForgotten("member-1"));
	}

	@Test
	void aCrowdOfStrangersTakesNoPlaceFromTheLabsConsumers() {
		list("first-group", members(0, TrackedConsumers.MOST));
		this.journal.event(1);
		Member[] all = members(0, TrackedConsumers.MOST + 1);
		all[TrackedConsumers.MOST] = Snapshots.consumer(this.port, 0);
		list("first-group", all);
		await().untilAsserted(() -> assertThat(ids()).containsExactly(1L));
		list("first-group", all);
		assertThat(all(ConsumerForgotten.class)).hasSize(1);
	}

	private static Member[] members(int from, int to) {
		return IntStream.range(from, to)
			.mapToObj((number) -> Snapshots.member("member-" + number, "client-" + number, "10.0.0.1"))
			.toArray(Member[]::new);
	}

	private void list(String group, Member... members) {
		this.consumers.on(Snapshots.of(Snapshots.group(group, members)));
	}

	private LabConsumer consumer() {
		return last(LabConsumer.class);
	}

	private List<Long> ids() {
		return all(EventsRead.class).stream()
			.flatMap((events) -> events.rows().stream())
			.map(ReceivedEvent::id)
			.toList();
	}

	private <T> T last(Class<T> type) {
		List<T> all = all(type);
		assertThat(all).isNotEmpty();
		return all.get(all.size() - 1);
	}

	private <T> List<T> all(Class<T> type) {
		return this.events.stream().filter(type::isInstance).map(type::cast).toList();
	}

}
