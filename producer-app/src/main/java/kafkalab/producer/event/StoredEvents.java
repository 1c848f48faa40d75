package kafkalab.producer.event;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks for the ids that earlier runs of this app have given to events of the cluster.
 */
@Component
class StoredEvents {

	private static final Logger logger = LoggerFactory.getLogger(StoredEvents.class);

	private static final int TAIL = 100;

	private static final Duration LONGEST_LOOK = Duration.ofSeconds(3);

	private static final int LONGEST_EVENT = 1000;

	/**
	 * Beyond 2^53 JavaScript confuses neighbours. Whatever somebody else may have stored,
	 * half of the ids stay free for the lab.
	 */
	private static final long HIGHEST_ID = 1L << 52;

	private final TopicDirectory topics;

	private final ConsumerFactory<String, String> consumers;

	private final JsonMapper json;

	StoredEvents(TopicDirectory topics, ConsumerFactory<String, String> consumers, JsonMapper json) {
		this.topics = topics;
		this.consumers = consumers;
		this.json = json;
	}

	/**
	 * Each stored record can have used up one id, so the number of records is a bound. It
	 * is exceeded where ids went to events that were never stored; then the newest ids
	 * are at the ends of the partitions.
	 */
	long highestId() {
		Map<TopicPartition, Long> ends = this.topics.ends();
		ends.values().removeIf((end) -> end == 0);
		long records = ends.values().stream().mapToLong(Long::longValue).sum();
		return ends.isEmpty() ? 0 : Math.max(records, highestIdAtThe(ends));
	}

	private long highestIdAtThe(Map<TopicPartition, Long> ends) {
		long highest = 0;
		try (Consumer<String, String> consumer = consumer()) {
			consumer.assign(ends.keySet());
			ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - TAIL)));
			long deadline = System.nanoTime() + LONGEST_LOOK.toNanos();
			while (!isAtTheEnd(consumer) && System.nanoTime() < deadline) {
				for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(50))) {
					highest = Math.max(highest, idOf(record.value()));
				}
			}
		}
		catch (KafkaException ex) {
			logger.warn("New ids start at the number of records, because the newest can't be read: {}",
					ex.getMessage());
		}
		return highest;
	}

	private Consumer<String, String> consumer() {
		Map<String, Object> settings = new HashMap<>(this.consumers.getConfigurationProperties());
		settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "ids");
		settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
		settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 1048576);
		settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 65536);
		return new KafkaConsumer<>(settings, new ShortText(), new ShortText());
	}

	/**
	 * By lag, not by offset: the last offsets may be no records (of transactions, for
	 * example).
	 */
	private static boolean isAtTheEnd(Consumer<String, String> consumer) {
		return consumer.assignment()
			.stream()
			.map(consumer::currentLag)
			.allMatch((lag) -> lag.isPresent() && lag.getAsLong() == 0);
	}

	private long idOf(@Nullable String value) {
		if (value == null || !value.startsWith("{")) {
			return 0;
		}
		try {
			JsonNode event = this.json.readTree(value);
			JsonNode id = event.path("id");
			boolean ours = event.has("clicked") && event.has("produced") && id.isIntegralNumber()
					&& id.canConvertToLong() && id.longValue() < HIGHEST_ID;
			return ours ? id.longValue() : 0;
		}
		catch (JacksonException ex) {
			return 0;
		}
	}

	/**
	 * Leaves out what can't be a lab event, before it takes memory.
	 */
	private static final class ShortText implements Deserializer<@Nullable String> {

		@Override
		public @Nullable String deserialize(String topic, byte @Nullable [] data) {
			return (data == null || data.length > LONGEST_EVENT) ? null : new String(data, StandardCharsets.UTF_8);
		}

		@Override
		public @Nullable String deserialize(String topic, Headers headers, @Nullable ByteBuffer data) {
			return (data == null || data.remaining() > LONGEST_EVENT) ? null
					: StandardCharsets.UTF_8.decode(data.duplicate()).toString();
		}

	}

}
