package kafkalab.consumer.journal;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import kafkalab.app.client.DecodedBytes;
import kafkalab.app.client.Payload;
import kafkalab.consumer.journal.Journal.Excerpt;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class JournalTests {

	private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T10:02:11Z"));

	private final Journal journal = new Journal(3, 1000, CLOCK);

	@Test
	void readersGetWhatCameAfterTheirCursor() {
		receive(1, 2);
		Excerpt first = read(0);
		receive(3);
		assertThat(events(first)).containsExactly("1", "2");
		assertThat(events(read(first.next()))).containsExactly("3");
	}

	@Test
	void readingTakesNothingAway() {
		receive(1, 2);
		assertThat(read(0)).isEqualTo(read(0));
	}

	@Test
	void aLimitedReaderGoesOnWhereItStopped() {
		receive(1, 2, 3);
		Excerpt first = this.journal.read(0, 2, Duration.ZERO);
		assertThat(events(first)).containsExactly("1", "2");
		assertThat(first.next()).isEqualTo(2);
	}

	@Test
	void theOldestFallOutAndEveryReaderIsToldHowManyItMissed() {
		receive(1, 2);
		long next = read(0).next();
		receive(3, 4, 5, 6);
		assertThat(read(next)).satisfies((excerpt) -> {
			assertThat(excerpt.dropped()).isEqualTo(1);
			assertThat(events(excerpt)).containsExactly("4", "5", "6");
			assertThat(excerpt.received()).isEqualTo(6);
		});
		assertThat(read(0).dropped()).isEqualTo(3);
		assertThat(read(6).dropped()).isZero();
	}

	@Test
	void hugeEventsFallOutEarlier() {
		DecodedBytes huge = decoded("x".repeat(600).getBytes(UTF_8));
		this.journal.received(0, 1, null, huge);
		this.journal.received(0, 2, null, huge);
		assertThat(read(0).entries()).hasSize(1);
	}

	@Test
	void assignmentsOfManyPartitionsFallOutEarlierToo() {
		this.journal.assigned(IntStream.range(0, 30).boxed().toList());
		this.journal.lost(IntStream.range(0, 30).boxed().toList());
		assertThat(read(0).entries()).hasSize(1);
	}

	@Test
	void aWaitingReaderWakesUpForAProblem() {
		CompletableFuture<Excerpt> reader = waitingReader();
		this.journal.problem("Group first-group is full.");
		assertThat(reader).succeedsWithin(10, TimeUnit.SECONDS)
			.extracting(Excerpt::problem)
			.isEqualTo("Group first-group is full.");
	}

	@Test
	void aWaitingReaderWakesUpForANewEntry() {
		CompletableFuture<Excerpt> reader = waitingReader();
		receive(1);
		assertThat(reader).succeedsWithin(10, TimeUnit.SECONDS)
			.satisfies((excerpt) -> assertThat(events(excerpt)).containsExactly("1"));
	}

	@Test
	void aWaitingReaderWakesUpWhenTheConsumerStops() {
		CompletableFuture<Excerpt> reader = waitingReader();
		this.journal.state(ConsumerState.STOPPED);
		assertThat(reader).succeedsWithin(10, TimeUnit.SECONDS);
		assertThat(this.journal.read(1, 1, Duration.ofDays(1)).entries()).isEmpty();
	}

	@Test
	void aCursorOfAnotherProcessIsAnsweredAtOnceWithTheBeginning() {
		receive(1);
		Excerpt excerpt = this.journal.read(500, 10, Duration.ofDays(1));
		assertThat(excerpt.entries()).isEmpty();
		assertThat(excerpt.next()).isZero();
	}

	@Test
	void tellsWhereTheConsumerStands() {
		this.journal.state(ConsumerState.RUNNING);
		this.journal.assigned(Set.of(0, 1, 2));
		this.journal.lost(Set.of(2));
		assertThat(read(0).state()).isEqualTo(ConsumerState.RUNNING);
		assertThat(read(0).partitions()).containsExactly(0, 1);
		assertThat(read(0).entries()).containsExactly(
				new Entry.State(1, "state", CLOCK.instant(), ConsumerState.RUNNING),
				new Entry.Assignment(2, "assigned", CLOCK.instant(), Set.of(0, 1, 2)),
				new Entry.Assignment(3, "lost", CLOCK.instant(), Set.of(2)));
	}

	@Test
	void showsKeysAsTextOrAsBase64() {
		this.journal.received(0, 1, decoded("12".getBytes(UTF_8)), null);
		this.journal.received(0, 2, decoded(new byte[] { (byte) 0xff }), null);
		assertThat(read(0).entries()).extracting("key").containsExactly("12", "/w==");
		assertThat(read(0).entries()).extracting("keyEncoding").containsExactly(null, "base64");
	}

	private CompletableFuture<Excerpt> waitingReader() {
		CompletableFuture<Excerpt> excerpt = new CompletableFuture<>();
		Thread reader = new Thread(() -> excerpt.complete(this.journal.read(0, 10, Duration.ofDays(1))));
		reader.setDaemon(true);
		reader.start();
		await().until(() -> reader.getState() == Thread.State.TIMED_WAITING);
		return excerpt;
	}

	private static DecodedBytes decoded(byte[] bytes) {
		return DecodedBytes.of(ByteBuffer.wrap(bytes), Payload.LIMIT);
	}

	private void receive(int... ids) {
		IntStream.of(ids)
			.forEach((id) -> this.journal.received(0, id, null, decoded(String.valueOf(id).getBytes(UTF_8))));
	}

	private Excerpt read(long after) {
		return this.journal.read(after, 10, Duration.ZERO);
	}

	private static List<String> events(Excerpt excerpt) {
		return excerpt.entries()
			.stream()
			.map((entry) -> ((Entry.Event) entry).event().replaceAll(".*\"value\":\"(.*?)\".*", "$1"))
			.toList();
	}

}
