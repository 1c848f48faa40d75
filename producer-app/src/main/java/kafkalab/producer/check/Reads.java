package kafkalab.producer.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import kafkalab.producer.consumer.EventsRead;
import kafkalab.producer.consumer.LabConsumer;
import kafkalab.producer.consumer.Row;
import org.jspecify.annotations.Nullable;

/**
 * What the consumers have read since the checks of a list began. Of a burst only the
 * newest events are known one by one; the rest is counted.
 */
final class Reads {

	/** Nobody clicks that often; what is read after is counted only. */
	private static final int MOST = 20_000;

	private final List<Read> reads = new ArrayList<>();

	/** How many events were read that are not in the list, by consumer. */
	private final Map<String, Long> uncounted = new HashMap<>();

	void add(EventsRead batch, LabConsumer consumer) {
		String topic = String.valueOf(consumer.topic());
		List<Row> rows = (this.reads.size() < MOST) ? batch.rows() : List.of();
		rows.forEach((row) -> this.reads.add(new Read(consumer.key(), batch.group(), topic, row.partition(),
				row.offset(), row.id(), row.value(), row.again())));
		long all = batch.counts().values().stream().mapToLong(Long::longValue).sum() + batch.dropped();
		if (all > rows.size()) {
			this.uncounted.merge(consumer.key(), all - rows.size(), Long::sum);
		}
	}

	Stream<Read> by(LabConsumer consumer) {
		return all((read) -> read.consumer().equals(consumer.key()) && read.group().equals(consumer.group()));
	}

	Stream<Read> by(String group) {
		return all((read) -> read.group().equals(group));
	}

	private Stream<Read> all(Predicate<Read> condition) {
		return this.reads.stream().filter(condition);
	}

	/**
	 * How many different events are among these, and how many more were read in bursts.
	 */
	long count(Stream<Read> reads, List<LabConsumer> consumers) {
		Set<List<?>> different = new HashSet<>();
		reads.forEach((read) -> different.add(List.of(read.topic(), read.partition(), read.offset())));
		return different.size() + burst(consumers);
	}

	/** How many events were read in bursts, too many to know each of them. */
	long burst(List<LabConsumer> consumers) {
		return consumers.stream().mapToLong((consumer) -> this.uncounted.getOrDefault(consumer.key(), 0L)).sum();
	}

	/**
	 * An event that a consumer has read.
	 *
	 * @param again whether its group had read it before
	 */
	record Read(String consumer, String group, String topic, int partition, long offset, @Nullable Long id,
			@Nullable String value, boolean again) {
	}

}
