package kafkalab.consumer.group;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import kafkalab.app.client.DecodedBytes;
import kafkalab.consumer.journal.Journal;
import kafkalab.consumer.settings.ConsumerSettings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;

class EventReceiverTests {

	private static final ConsumerRecord<DecodedBytes, DecodedBytes> EVENT = new ConsumerRecord<>("first-topic", 1, 17,
			new DecodedBytes("1", false, 1, false), new DecodedBytes("2", false, 1, false));

	private final Journal journal = mock();

	private final Freezer freezer = new Freezer(mock());

	@Test
	void handsAnEventToTheJournal() {
		receiver("0ms").receive(EVENT);
		then(this.journal).should().received(1, 17, EVENT.key(), EVENT.value());
	}

	@Test
	void endsTheWorkOnAnEventWhenTheConsumerStops() {
		EventReceiver slow = receiver("1h");
		CompletableFuture<Void> work = CompletableFuture.runAsync(() -> slow.receive(EVENT));
		then(this.journal).should(timeout(10_000)).received(1, 17, EVENT.key(), EVENT.value());
		assertThat(work).isNotDone();
		this.freezer.release();
		assertThat(work).succeedsWithin(10, TimeUnit.SECONDS);
	}

	@Test
	void holdsAnEventWhileTheConsumerIsFrozen() throws InterruptedException {
		this.freezer.freeze();
		EventReceiver receiver = receiver("0ms");
		Thread held = new Thread(() -> receiver.receive(EVENT), "held");
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
		receiver("0ms").receive(EVENT);
		then(this.journal).should().received(1, 17, EVENT.key(), EVENT.value());
	}

	private EventReceiver receiver(String work) {
		return new EventReceiver(ConsumerSettings.from(Map.of("KAFKA_TOPIC", "first-topic", "KAFKA_BOOTSTRAP_SERVERS",
				"localhost:9093", "CONSUMER_GROUP", "first-group", "PROCESSING_DELAY", work)::get), this.journal,
				this.freezer);
	}

}
