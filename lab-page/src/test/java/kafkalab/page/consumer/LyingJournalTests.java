package kafkalab.page.consumer;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import kafkalab.page.cluster.Audience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A member of a shared cluster may answer anything: it is passed over or cut, and costs
 * the others nothing.
 */
class LyingJournalTests {

	private static final int LONGEST_MESSAGE = 100_000;

	private final JsonMapper json = new JsonMapper();

	private final List<Object> events = new CopyOnWriteArrayList<>();

	private final ConsumerWatch consumers = new ConsumerWatch(new Audience() {

		@Override
		public synchronized boolean isPresent() {
			return true;
		}

	}, () -> {
	}, this::hear);

	private volatile boolean outOfMemory;

	private final StubJournal liar = StubJournal.of("first-group");

	private final StubJournal honest = StubJournal.of("first-group");

	@BeforeEach
	void start() {
		this.consumers.start();
	}

	@AfterEach
	void stop() {
		this.consumers.stop();
		this.liar.close();
		this.honest.close();
	}

	static List<String> lies() {
		try (StubJournal journal = StubJournal.of("none")) {
			return List.copyOf(Lies.of(journal, "none").keySet());
		}
	}

	@ParameterizedTest
	@MethodSource("lies")
	void isHeardOutWithoutHarm(String lie) {
		this.liar.lie(Lies.of(this.liar, "first-group").get(lie).get());
		list();
		await().untilAsserted(() -> assertThat(all(LabConsumer.class)).extracting(LabConsumer::key)
			.contains(this.liar.key(), this.honest.key()));
		await().pollDelay(Duration.ofMillis(1500)).until(() -> true);
		this.honest.event(7);
		await().untilAsserted(() -> assertThat(
				all(EventsRead.class).stream().filter((events) -> events.consumer().equals(this.honest.key())))
			.flatExtracting(EventsRead::rows)
			.extracting(ReceivedEvent::id)
			.containsExactly(7L));
		assertThat(this.events).allSatisfy(
				(event) -> assertThat(this.json.writeValueAsString(event).length()).isLessThan(LONGEST_MESSAGE));
		assertThat(this.events).hasSizeLessThan(1000);
	}

	@Test
	void isReadAgainOnceItTellsTheTruth() {
		this.liar.lie(Lies.of(this.liar, "first-group").get("deep nesting").get());
		list();
		await().untilAsserted(
				() -> assertThat(all(LabConsumer.class)).extracting(LabConsumer::key).contains(this.liar.key()));
		this.liar.lie(null);
		this.liar.event(3);
		await().untilAsserted(() -> {
			list();
			assertThat(all(EventsRead.class)).extracting(EventsRead::consumer).contains(this.liar.key());
		});
	}

	@Test
	void aReaderThatRanOutOfMemoryIsFollowedByAnother() {
		this.outOfMemory = true;
		this.honest.event(7);
		list();
		await().until(() -> !this.outOfMemory);
		await().untilAsserted(() -> {
			list();
			assertThat(all(EventsRead.class)).extracting(EventsRead::consumer).contains(this.honest.key());
		});
	}

	private void hear(Object event) {
		if (this.outOfMemory && event instanceof EventsRead) {
			this.outOfMemory = false;
			throw new OutOfMemoryError("in a test");
		}
		this.events.add(event);
	}

	private void list() {
		this.consumers.on(Snapshots.of(Snapshots.group("first-group", Snapshots.consumer(this.liar.port(), 0),
				Snapshots.consumer(this.honest.port(), 1))));
	}

	private <T> List<T> all(Class<T> type) {
		return this.events.stream().filter(type::isInstance).map(type::cast).toList();
	}

}
