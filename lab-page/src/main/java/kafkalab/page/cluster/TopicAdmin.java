package kafkalab.page.cluster;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.errors.InvalidPartitionsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Changes topics, with a client of its own each time: that is done once in a while.
 */
class TopicAdmin {

	/** More would keep a laptop's brokers busy for minutes. */
	static final int MOST_PARTITIONS = 100;

	private final Supplier<Admin> admins;

	TopicAdmin(Supplier<Admin> admins) {
		this.admins = admins;
	}

	void raise(String topic, int partitions) {
		if (partitions < 1 || partitions > MOST_PARTITIONS) {
			throw TopicChangeException.outOfRange(partitions, MOST_PARTITIONS);
		}
		if (TopicReader.isInternal(topic)) {
			throw TopicChangeException.internal(topic);
		}
		try (Admin admin = this.admins.get()) {
			admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(partitions))).all().get();
		}
		catch (ExecutionException ex) {
			throw translated(topic, (ex.getCause() != null) ? ex.getCause() : ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw TopicChangeException.unavailable("interrupted");
		}
	}

	private static TopicChangeException translated(String topic, Throwable cause) {
		if (cause instanceof UnknownTopicOrPartitionException) {
			return TopicChangeException.unknown(topic);
		}
		if (cause instanceof InvalidPartitionsException) {
			return TopicChangeException.notMore(String.valueOf(cause.getMessage()));
		}
		return TopicChangeException.unavailable(String.valueOf(cause.getMessage()));
	}

}
