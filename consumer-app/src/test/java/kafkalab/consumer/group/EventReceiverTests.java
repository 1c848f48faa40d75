package kafkalab.consumer.group;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import kafkalab.consumer.journal.Journal;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;

class EventReceiverTests {

	private static final ConsumerRecord<byte[], byte[]> EVENT = new ConsumerRecord<>("first-topic", 1, 17,
			new byte[] { 1 }, new byte[] { 2 });

	private final Journal journal = mock();

	private final Freezer freezer = new Freezer(mock());

	private final StopSignal stop = new StopSignal();

	@Test
	void handsAnEventToTheJournal() {
		new EventReceiver(this.journal, Duration.ZERO, this.freezer, this.stop).onMessage(EVENT);
		then(this.journal).should().received(1, 17, EVENT.key(), EVENT.value());
	}

	@Test
	void endsTheWorkOnAnEventWhenTheConsumerStops() {
		EventReceiver slow = new EventReceiver(this.journal, Duration.ofDays(1), this.freezer, this.stop);
		CompletableFuture<Void> work = CompletableFuture.runAsync(() -> slow.onMessage(EVENT));
		then(this.journal).should(timeout(10_000)).received(1, 17, EVENT.key(), EVENT.value());
		assertThat(work).isNotDone();
		this.stop.raise();
		assertThat(work).succeedsWithin(10, TimeUnit.SECONDS);
	}

	@Test
	void holdsAnEventWhileTheConsumerIsFrozen() throws InterruptedException {
		this.freezer.freeze();
		EventReceiver receiver = new EventReceiver(this.journal, Duration.ZERO, this.freezer, this.stop);
		Thread held = new Thread(() -> receiver.onMessage(EVENT), "held");
		held.start();
		await().until(() -> held.getState() == Thread.State.WAITING);
		then(this.journal).shouldHaveNoInteractions();
		this.freezer.thaw();
		held.join();
		then(this.journal).should().received(1, 17, EVENT.key(), EVENT.value());
	}

	@Test
	void isHeldNoLongerWhenTheConsumerStops() {
		this.freezer.freeze();
		this.freezer.release();
		new EventReceiver(this.journal, Duration.ZERO, this.freezer, this.stop).onMessage(EVENT);
		then(this.journal).should().received(1, 17, EVENT.key(), EVENT.value());
	}

}
