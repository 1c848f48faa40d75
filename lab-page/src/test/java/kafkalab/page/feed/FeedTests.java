package kafkalab.page.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(20)
class FeedTests {

	private static final Duration NOT_AT_ALL = Duration.ZERO;

	private static final Duration LONG = Duration.ofSeconds(30);

	private final Feed feed = new Feed(3, 10_000);

	@Test
	void doesNotWaitForSomebodyWhoseWaitIsOver() throws InterruptedException {
		assertThat(this.feed.await(this.feed.last(), LONG, () -> true).messages()).isEmpty();
	}

	@Test
	void writesMessagesAsBrowsersReadThem() throws Exception {
		append("{\"text\":\"für\"}");
		assertThat(messages(0))
			.containsExactly("id: %s\nevent: sent\ndata: {\"text\":\"für\"}\n\n".formatted(this.feed.id(1)));
	}

	@Test
	void givesEveryReaderEverythingInOrder() throws Exception {
		append("1", "2", "3");
		assertThat(messages(0)).hasSize(3).isEqualTo(messages(0));
		assertThat(messages(1)).hasSize(2);
		assertThat(this.feed.await(1, NOT_AT_ALL, () -> false).end()).isEqualTo(3);
		assertThat(messages(3)).isEmpty();
	}

	@Test
	void forgetsTheOldestWhenItIsFull() throws Exception {
		append("1", "2", "3", "4", "5");
		assertThat(this.feed.await(1, NOT_AT_ALL, () -> false).complete()).isFalse();
		assertThat(this.feed.await(2, NOT_AT_ALL, () -> false).complete()).isTrue();
		assertThat(messages(2)).hasSize(3);
	}

	@Test
	void keepsNoMoreBytesThanItMay() throws Exception {
		append("a".repeat(4_000), "b".repeat(4_000), "c".repeat(4_000));
		assertThat(this.feed.await(0, NOT_AT_ALL, () -> false).complete()).isFalse();
		assertThat(messages(1)).hasSize(2);
	}

	@Test
	void keepsTheNewestHoweverLargeItIs() throws Exception {
		append("a", "b".repeat(20_000));
		assertThat(messages(1)).hasSize(1);
		append("c");
		assertThat(messages(2)).hasSize(1);
		assertThat(this.feed.await(1, NOT_AT_ALL, () -> false).complete()).isFalse();
	}

	@Test
	void handsOutLargePiecesOneAfterTheOther() throws Exception {
		Feed large = new Feed(100, 10_000_000);
		for (int i = 0; i < 100; i++) {
			large.append("sent", "x".repeat(10_000));
		}
		Feed.Slice first = large.await(0, NOT_AT_ALL, () -> false);
		assertThat(first.messages()).hasSizeLessThan(100);
		assertThat(first.end()).isEqualTo(first.messages().size());
	}

	@Test
	void resumesAfterAMessageThatItStillKnows() {
		append("1", "2", "3", "4");
		assertThat(this.feed.position(this.feed.id(4))).hasValue(4);
		assertThat(this.feed.position(this.feed.id(1))).hasValue(1);
	}

	@Test
	void resumesNeitherFromTooLongAgoNorFromElsewhere() {
		append("1", "2", "3", "4", "5");
		assertThat(this.feed.position(this.feed.id(1))).isEmpty();
		assertThat(this.feed.position(this.feed.id(6))).isEmpty();
		assertThat(this.feed.position(new Feed(3, 100).id(4))).isEmpty();
		assertThat(this.feed.position(this.feed.id(4) + "x")).isEmpty();
		assertThat(this.feed.position(this.feed.id(-1))).isEmpty();
		assertThat(this.feed.position("")).isEmpty();
		assertThat(this.feed.position(null)).isEmpty();
	}

	@Test
	void wakesWhoeverWaitsForTheNextMessage() {
		CompletableFuture<Feed.Slice> waiting = await(0);
		append("1");
		assertThat(waiting.join().messages()).hasSize(1);
	}

	@Test
	void letsGoOfWhoeverWaits() {
		CompletableFuture<Feed.Slice> waiting = await(0);
		while (!waiting.isDone()) {
			this.feed.wake();
		}
		assertThat(waiting.join().complete()).isTrue();
		assertThat(waiting.join().messages()).isEmpty();
	}

	private CompletableFuture<Feed.Slice> await(long after) {
		Executor thread = (task) -> new Thread(task).start();
		return CompletableFuture.supplyAsync(() -> {
			try {
				return this.feed.await(after, LONG, () -> false);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}, thread);
	}

	private void append(String... texts) {
		for (String text : texts) {
			this.feed.append("sent", text);
		}
	}

	private List<String> messages(long after) throws InterruptedException {
		return this.feed.await(after, NOT_AT_ALL, () -> false)
			.messages()
			.stream()
			.map((message) -> new String(message, StandardCharsets.UTF_8))
			.toList();
	}

}
