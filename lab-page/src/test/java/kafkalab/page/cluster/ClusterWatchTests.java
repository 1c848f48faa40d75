package kafkalab.page.cluster;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;

class ClusterWatchTests {

	@Test
	void goesOnAfterItRanOutOfMemory() {
		AtomicInteger attempts = new AtomicInteger();
		Audience audience = new Audience();
		ClusterWatch watch = new ClusterWatch(() -> {
			attempts.incrementAndGet();
			throw new OutOfMemoryError("in a test");
		}, new SnapshotTaker(new GroupColours(), new Problems("nowhere")), audience, (event) -> {
		});
		audience.enter();
		watch.start();
		try {
			await().until(() -> attempts.get() > 1);
		}
		finally {
			watch.stop();
		}
	}

}
