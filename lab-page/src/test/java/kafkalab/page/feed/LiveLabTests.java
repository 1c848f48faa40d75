package kafkalab.page.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import kafkalab.page.consumer.ConsumerForgotten;
import kafkalab.page.consumer.LabConsumer;
import kafkalab.page.consumer.ReceivedEvent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class LiveLabTests {

	private final JsonMapper json = new JsonMapper();

	private final Feed feed = new Feed(5000, 8_000_000);

	private int looks;

	private final LiveLab lab = new LiveLab(this.feed, this.json, () -> this.looks++);

	@Test
	void knowsNothingAtFirst() {
		LabView view = this.lab.current();
		assertThat(view.cluster().reachable()).isFalse();
		assertThat(view.consumers()).isEmpty();
		assertThat(view.sent()).isNull();
		assertThat(this.lab.state().position()).isZero();
	}

	@Test
	void askingCountsAsLooking() {
		this.lab.current();
		this.lab.state();
		assertThat(this.looks).isEqualTo(2);
	}

	@Test
	void tellsASnapshotOnlyWhenItIsNews() throws Exception {
		this.lab.on(Happenings.snapshot(Happenings.TIME, "a"));
		this.lab.on(Happenings.snapshot(Happenings.TIME.plusSeconds(1), "a"));
		this.lab.on(Happenings.snapshot(Happenings.TIME.plusSeconds(2), "b"));
		assertThat(types()).containsExactly("cluster", "cluster");
		assertThat(this.lab.current().cluster().at()).isEqualTo(Happenings.TIME.plusSeconds(2));
	}

	@Test
	void keepsTheNewestEventsOfAConsumerNewestFirst() {
		this.lab.on(Happenings.consumer(8000, "one"));
		this.lab.on(Happenings.events(8000, "one", 2, 1, 2));
		this.lab.on(Happenings.events(8000, "one", 102, LongStream.rangeClosed(53, 102).toArray()));
		this.lab.on(Happenings.events(8000, "one", 103, 103));
		LabConsumer consumer = this.lab.current().consumers().get(0);
		assertThat(consumer.received()).isEqualTo(103);
		assertThat(consumer.rows()).hasSize(50).extracting(ReceivedEvent::id).startsWith(103L, 102L).endsWith(54L);
	}

	@Test
	void aChangeOfStateKeepsTheEvents() {
		this.lab.on(Happenings.consumer(8000, "one"));
		this.lab.on(Happenings.events(8000, "one", 1, 1));
		this.lab.on(Happenings.consumer(8000, "one"));
		assertThat(this.lab.current().consumers().get(0).rows()).hasSize(1);
	}

	@Test
	void aNewProcessStartsItsCardAnew() {
		this.lab.on(Happenings.consumer(8000, "one"));
		this.lab.on(Happenings.events(8000, "one", 1, 1));
		this.lab.on(Happenings.consumer(8000, "two"));
		assertThat(this.lab.current().consumers().get(0).rows()).isEmpty();
		assertThat(this.lab.current().consumers().get(0).received()).isZero();
	}

	@Test
	void eventsOfAProcessThatIsNotShownAreNobodys() throws Exception {
		this.lab.on(Happenings.events(8000, "one", 1, 1));
		this.lab.on(Happenings.consumer(8000, "two"));
		this.lab.on(Happenings.events(8000, "one", 1, 1));
		assertThat(types()).containsExactly("consumer");
	}

	@Test
	void listsConsumersByPortAndForeignMembersAfterThem() {
		this.lab.on(Happenings.foreign("z"));
		this.lab.on(Happenings.consumer(10000, "x"));
		this.lab.on(Happenings.foreign("a"));
		this.lab.on(Happenings.consumer(8000, "x"));
		assertThat(this.lab.current().consumers()).extracting(LabConsumer::key)
			.containsExactly("8000", "10000", "a", "z");
	}

	@Test
	void forgetsWhomItIsToldToForget() throws Exception {
		this.lab.on(Happenings.foreign("a"));
		this.lab.on(new ConsumerForgotten("a"));
		assertThat(this.lab.current().consumers()).isEmpty();
		assertThat(types()).containsExactly("consumer", "forgotten");
	}

	@Test
	void tellsRowsInBatchesAndInTheViewButNotWithEveryChange() throws Exception {
		this.lab.on(Happenings.consumer(8000, "one"));
		this.lab.on(Happenings.events(8000, "one", 1, 1));
		assertThat(data(0).has("rows")).isFalse();
		assertThat(data(1).path("rows")).hasSize(1);
		assertThat(this.json.readTree(this.lab.state().json()).at("/consumers/0/rows")).hasSize(1);
	}

	@Test
	void tellsReceiptsAsTheyCome() throws Exception {
		this.lab.on(Happenings.sent(12));
		assertThat(types()).containsExactly("sent");
		assertThat(data(0).at("/last/broker").asString()).isEqualTo("kafka2");
		assertThat(this.lab.current().sent()).isEqualTo(Happenings.sent(12));
	}

	@Test
	void aStateAndWhatComesAfterItAreTheWholeTruth() {
		this.lab.on(Happenings.consumer(8000, "one"));
		CompletableFuture<?> writers = CompletableFuture.allOf(IntStream.range(0, 4)
			.mapToObj((writer) -> CompletableFuture.runAsync(
					() -> IntStream.range(0, 500).forEach((id) -> this.lab.on(Happenings.sent(writer * 1000L + id)))))
			.toArray(CompletableFuture[]::new));
		List<LiveLab.State> states = new ArrayList<>();
		do {
			states.add(this.lab.state());
		}
		while (!writers.isDone());
		for (LiveLab.State state : states) {
			JsonNode sent = this.json.readTree(state.json()).path("sent");
			if (!sent.isNull()) {
				assertThat(data((int) state.position() - 1).path("last")).isEqualTo(sent.path("last"));
			}
		}
	}

	private List<String> types() throws InterruptedException {
		return messages().stream().map((message) -> message.lines().toList().get(1).substring(7)).toList();
	}

	private JsonNode data(int index) {
		try {
			return this.json.readTree(messages().get(index).lines().toList().get(2).substring(6));
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private List<String> messages() throws InterruptedException {
		List<String> messages = new ArrayList<>();
		while (messages.size() < this.feed.last()) {
			this.feed.await(messages.size(), Duration.ZERO, () -> false)
				.messages()
				.forEach((message) -> messages.add(new String(message, StandardCharsets.UTF_8)));
		}
		return messages;
	}

}
