package kafkalab.producer.event;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SendingRoomTests {

	private final SendingRoom impatient = new SendingRoom(100, "events of other calls", Duration.ofMillis(1));

	@Test
	void isForAsMuchAsItHolds() {
		this.impatient.take(60);
		this.impatient.take(40);
		assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> this.impatient.take(1));
		this.impatient.giveBack(40);
		this.impatient.take(40);
	}

	@Test
	void tellsWhatItIsTakenBy() {
		this.impatient.take(60);
		assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> this.impatient.take(50))
			.satisfies((busy) -> {
				assertThat(busy.getBody().getDetail())
					.isEqualTo("The producer is busy with 60 events of other calls. Nothing was sent; "
							+ "try again in a moment.");
				assertThat(busy.getHeaders().getFirst("Retry-After")).isEqualTo("1");
			});
	}

	@Test
	void isWaitedForAndLittlePassesThoseWhoWait() {
		SendingRoom room = new SendingRoom(100, "events of other calls", Duration.ofMinutes(1));
		room.take(60);
		CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> room.take(50));
		room.take(10);
		assertThat(waiting).isNotDone();
		room.giveBack(60);
		Awaitility.await().until(waiting::isDone);
	}

}
