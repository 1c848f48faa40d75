package kafkalab.app.client;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OversizedEventsTests {

	private static final TopicPartition BIG = new TopicPartition("first-topic", 0);

	private static final TopicPartition SMALL = new TopicPartition("first-topic", 1);

	private final Map<TopicPartition, Long> waiting = new HashMap<>();

	private final MockConsumer<String, String> consumer = new MockConsumer<>("earliest") {

		@Override
		public synchronized ConsumerRecords<String, String> poll(Duration timeout) {
			if (!paused().contains(BIG)) {
				throw new OutOfMemoryError("too big");
			}
			return super.poll(timeout);
		}

	};

	@Test
	void tellsWhichPartitionWaitsAndGoesOnWithTheOthers() {
		this.consumer.assign(List.of(BIG, SMALL));
		this.consumer.updateBeginningOffsets(Map.of(BIG, 17L, SMALL, 0L));
		this.consumer.addRecord(new ConsumerRecord<>("first-topic", 1, 0, "key", "value"));
		OversizedEvents events = new OversizedEvents(this.waiting::put);
		// Which partition is tried first, nobody knows
		int read = events.goAround(this.consumer).count() + events.goAround(this.consumer).count();
		assertThat(read).isEqualTo(1);
		assertThat(this.waiting).containsExactly(Map.entry(BIG, 17L));
		assertThat(this.consumer.paused()).isEqualTo(Set.of(BIG));
	}

}
