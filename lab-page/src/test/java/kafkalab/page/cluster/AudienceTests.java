package kafkalab.page.cluster;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AudienceTests {

	private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1);

	private final Audience audience = new Audience(this.clock::get);

	@Test
	void nobodyIsThereAtFirst() {
		assertThat(this.audience.isPresent()).isFalse();
	}

	@Test
	void aPageLooksUntilItLeaves() {
		this.audience.enter();
		this.audience.enter();
		this.audience.leave();
		pass(Duration.ofHours(1));
		assertThat(this.audience.isPresent()).isTrue();
		this.audience.leave();
		assertThat(this.audience.isPresent()).isFalse();
	}

	@Test
	void aCallLooksForHalfAMinute() {
		this.audience.look();
		pass(Audience.ATTENTION.minusMillis(1));
		assertThat(this.audience.isPresent()).isTrue();
		pass(Duration.ofMillis(1));
		assertThat(this.audience.isPresent()).isFalse();
	}

	@Test
	void wakesWhoeverWaitsForSomebody() throws Exception {
		CountDownLatch woken = new CountDownLatch(1);
		Thread waiting = new Thread(() -> {
			try {
				this.audience.await();
				woken.countDown();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
		waiting.start();
		Awaitility.await().until(() -> waiting.getState() == Thread.State.WAITING);
		this.audience.look();
		assertThat(woken.await(10, TimeUnit.SECONDS)).isTrue();
	}

	private void pass(Duration time) {
		this.clock.addAndGet(time.toNanos());
	}

}
