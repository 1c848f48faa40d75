package kafkalab.app.client;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.ObjLongConsumer;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Goes around an event that the heap cannot hold. The client does not say which one it
 * was unpacking, so each partition is tried alone; where that fails, the partition waits
 * and the others go on.
 */
final class OversizedEvents {

	private static final Duration TRIAL = Duration.ofMillis(500);

	private final ObjLongConsumer<TopicPartition> waits;

	/**
	 * @param waits told which partition waits, and where
	 */
	OversizedEvents(ObjLongConsumer<TopicPartition> waits) {
		this.waits = waits;
	}

	/** Called when a poll has failed for want of memory; returns what can be read. */
	ConsumerRecords<?, ?> goAround(Consumer<?, ?> consumer) {
		List<TopicPartition> suspects = consumer.assignment()
			.stream()
			.filter((partition) -> !consumer.paused().contains(partition))
			.toList();
		ConsumerRecords<?, ?> read = ConsumerRecords.empty();
		try {
			for (TopicPartition suspect : suspects) {
				readAlone(suspect, consumer);
				try {
					read = consumer.poll(TRIAL);
				}
				catch (OutOfMemoryError ex) {
					consumer.pause(Set.of(suspect));
					this.waits.accept(suspect, consumer.position(suspect));
					suspects = suspects.stream().filter((partition) -> !partition.equals(suspect)).toList();
				}
				if (!read.isEmpty()) {
					break;
				}
			}
			rewind(consumer);
			consumer.resume(suspects);
		}
		catch (IllegalStateException ex) {
			// A rebalance has taken partitions away meanwhile: the next poll begins anew
		}
		return read;
	}

	private static void readAlone(TopicPartition partition, Consumer<?, ?> consumer) {
		rewind(consumer);
		consumer.pause(consumer.assignment());
		consumer.resume(Set.of(partition));
	}

	/** Drops what is half unpacked. */
	private static void rewind(Consumer<?, ?> consumer) {
		consumer.assignment().forEach((partition) -> consumer.seek(partition, consumer.position(partition)));
	}

}
