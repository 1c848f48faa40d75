package kafkalab.producer.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import kafkalab.producer.event.Delivery.Outcome;
import kafkalab.producer.event.Delivery.Stored;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveryTests {

	private final Delivery delivery = new Delivery(Duration.ofSeconds(20), () -> {
	});

	@Test
	void countsByPartitionAndKeepsTheFirstAndTheLastInWhateverOrderTheyAreAcknowledged() {
		for (long id : new long[] { 7, 5, 9, 6 }) {
			this.delivery.awaitRoom();
			this.delivery.stored(stored(id));
		}
		Outcome outcome = this.delivery.await();
		assertThat(outcome.counts()).isEqualTo(Map.of(0, 1L, 1, 3L));
		assertThat(outcome.acknowledged()).isEqualTo(4);
		assertThat(outcome.first()).isEqualTo(stored(5));
		assertThat(outcome.last()).isEqualTo(stored(9));
		assertThat(outcome.failure()).isNull();
	}

	@Test
	void lastsUntilTheLastAnswer() {
		this.delivery.awaitRoom();
		CompletableFuture<Outcome> outcome = CompletableFuture.supplyAsync(this.delivery::await);
		assertThat(outcome).isNotDone();
		this.delivery.stored(stored(1));
		assertThat(outcome.join().acknowledged()).isEqualTo(1);
	}

	@Test
	void letsOnlySoManyRecordsBeUnderWay() {
		Delivery impatient = new Delivery(Duration.ofMillis(1), () -> {
		});
		int underWay = 0;
		while (impatient.awaitRoom()) {
			underWay++;
		}
		assertThat(underWay).isEqualTo(Delivery.WINDOW);
	}

	@Test
	void takesNoMoreAfterAFailureButCountsWhatIsStillAcknowledged() {
		IllegalStateException first = new IllegalStateException("first");
		this.delivery.awaitRoom();
		this.delivery.awaitRoom();
		this.delivery.awaitRoom();
		this.delivery.failed(first);
		assertThat(this.delivery.awaitRoom()).isFalse();
		this.delivery.failed(new IllegalStateException("second"));
		this.delivery.stored(stored(1));
		Outcome outcome = this.delivery.await();
		assertThat(outcome.failure()).isSameAs(first);
		assertThat(outcome.acknowledged()).isEqualTo(1);
	}

	@Test
	void failsWhenTheClientStaysSilent() {
		Delivery impatient = new Delivery(Duration.ofMillis(1), () -> {
		});
		impatient.awaitRoom();
		assertThat(impatient.await().failure()).hasMessage("The Kafka client gave no answer");
	}

	@Test
	void waitsNoLongerThanThereIsHope() {
		RefusedException deleted = RefusedException.deletedTopic("trips", List.of());
		Delivery vain = new Delivery(Duration.ofMinutes(10), () -> {
			throw deleted;
		});
		vain.awaitRoom();
		assertThat(vain.await().failure()).isSameAs(deleted);
	}

	private static Stored stored(long id) {
		return new Stored(id, null, (int) (id % 2), id * 10, Instant.EPOCH);
	}

}
