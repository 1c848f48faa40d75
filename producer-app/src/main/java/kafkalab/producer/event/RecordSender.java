package kafkalab.producer.event;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands single records to the Kafka client.
 */
@Component
class RecordSender {

	private final KafkaTemplate<String, String> kafka;

	private final JsonMapper json;

	private final RoundRobin turns = new RoundRobin();

	RecordSender(KafkaTemplate<String, String> kafka, JsonMapper json) {
		this.kafka = kafka;
		this.json = json;
	}

	void send(SendOrder order, long id, Delivery delivery) {
		try {
			String key = order.keyFor(id);
			Integer partition = partitionFor(order);
			Instant produced = Instant.now().truncatedTo(ChronoUnit.MILLIS);
			String value = (order.text() != null) ? order.text()
					: this.json.writeValueAsString(new LabEvent(id, order.clicked(), produced));
			this.kafka.send(new ProducerRecord<>(order.topic(), partition, produced.toEpochMilli(), key, value))
				.whenComplete((result, failure) -> {
					if (failure != null) {
						delivery.failed(failure);
					}
					else {
						RecordMetadata stored = result.getRecordMetadata();
						delivery.stored(new Delivery.Stored(id, key, stored.partition(), stored.offset(), produced));
					}
				});
		}
		catch (RuntimeException ex) {
			// What the client refuses at once it throws: then there is no future
			delivery.failed(ex);
		}
	}

	private @Nullable Integer partitionFor(SendOrder order) {
		if (order.decisive() != Partitioning.ROUND_ROBIN) {
			return order.partition();
		}
		return this.turns.next(order.topic(), partitions(order.topic()).available());
	}

	/**
	 * From memory, except for a topic that the producer has not used for a while.
	 */
	Partitions partitions(String topic) {
		return new Partitions(this.kafka.partitionsFor(topic));
	}

}
