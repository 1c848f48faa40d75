package kafkalab.runner.members;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * What a member does with Kafka's client, which is another one for share groups.
 */
interface Client {

	Duration POLL = Duration.ofMillis(250);

	Duration GOODBYE = Duration.ofSeconds(2);

	/**
	 * Reads what there is, and commits it.
	 */
	void read();

	/**
	 * Ends a reading that lasts, with an exception there.
	 */
	void wakeUp();

	/**
	 * Leaves the group.
	 */
	void leave();

	static Client of(Protocol protocol, Map<String, Object> settings, String topic) {
		Deserializer<byte[]> bytes = new ByteArrayDeserializer();
		if (protocol == Protocol.SHARE) {
			ShareConsumer<byte[], byte[]> consumer = new KafkaShareConsumer<>(settings, bytes, bytes);
			consumer.subscribe(List.of(topic));
			return new OfShareGroup(consumer);
		}
		Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, bytes, bytes);
		consumer.subscribe(List.of(topic));
		return new OfGroup(consumer);
	}

	record OfGroup(Consumer<byte[], byte[]> consumer) implements Client {

		@Override
		public void read() {
			if (this.consumer.poll(POLL).isEmpty()) {
				return;
			}
			try {
				this.consumer.commitSync();
			}
			catch (CommitFailedException | RetriableException ex) {
				// The group has changed meanwhile: whoever owns the partition reads it
				// again
			}
		}

		@Override
		public void wakeUp() {
			this.consumer.wakeup();
		}

		@Override
		public void leave() {
			this.consumer.close(CloseOptions.timeout(GOODBYE));
		}

	}

	record OfShareGroup(ShareConsumer<byte[], byte[]> consumer) implements Client {

		@Override
		public void read() {
			if (!this.consumer.poll(POLL).isEmpty()) {
				this.consumer.commitSync();
			}
		}

		@Override
		public void wakeUp() {
			this.consumer.wakeup();
		}

		@Override
		public void leave() {
			this.consumer.close(GOODBYE);
		}

	}

}
