package kafkalab.tests.docker;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartitionInfo;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Stops kafka1 and starts it again while somebody keeps clicking.
 */
record BrokerDrill(Admin admin, Producer producer) {

	/**
	 * @return the ids of all events that were answered with a receipt meanwhile
	 */
	List<Integer> clickDuring(Runnable stop, Runnable start) {
		List<Integer> receipts = new CopyOnWriteArrayList<>();
		ScheduledExecutorService clicks = Executors.newSingleThreadScheduledExecutor();
		try {
			clicks.scheduleWithFixedDelay(() -> click(receipts), 0, 20, TimeUnit.MILLISECONDS);
			awaitReceipts(receipts, 20);
			stop.run();
			Patience.await().untilAsserted(() -> assertThat(partitions()).allMatch((p) -> p.leader().id() == 2));
			awaitReceipts(receipts, 20);
			start.run();
			Patience.await().untilAsserted(() -> assertThat(partitions()).allMatch(BrokerDrill::isAsBefore));
			awaitReceipts(receipts, 20);
			return List.copyOf(receipts);
		}
		finally {
			clicks.shutdown();
		}
	}

	private void click(List<Integer> receipts) {
		try {
			receipts.add(this.producer.send());
		}
		catch (IllegalStateException | UncheckedIOException ex) {
			// Answered with a problem: nothing was promised
		}
	}

	private static void awaitReceipts(List<Integer> receipts, int more) {
		int before = receipts.size();
		Patience.await().until(() -> receipts.size() >= before + more);
	}

	private static boolean isAsBefore(TopicPartitionInfo partition) {
		return partition.isr().size() == 2 && partition.leader().id() == partition.replicas().get(0).id();
	}

	private List<TopicPartitionInfo> partitions() throws Exception {
		return this.admin.describeTopics(Set.of("first-topic")).topicNameValues().get("first-topic").get().partitions();
	}

}
