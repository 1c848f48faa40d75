package kafkalab.page.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongBiFunction;
import java.util.stream.Stream;

import kafkalab.page.MostRecent;
import kafkalab.page.consumer.EventsRead;
import kafkalab.page.consumer.LabConsumer;
import kafkalab.page.consumer.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the consumers have read since the checks of a list began. Of a burst only the
 * newest events are known one by one; of the rest it is known from where to where.
 */
final class ReadLog {

	/** Nobody clicks that often; what is read after is known as a burst is. */
	private static final int MOST = 20_000;

	private final List<Read> reads = new ArrayList<>();

	private final Map<List<Object>, Long> ends = new MostRecent<>(MOST);

	void add(EventsRead batch, LabConsumer consumer) {
		String topic = String.valueOf(consumer.topic());
		List<ReceivedEvent> rows = (this.reads.size() < MOST) ? batch.rows() : List.of();
		batch.counts().forEach((partition, count) -> {
			List<ReceivedEvent> known = rows.stream().filter((row) -> row.partition() == partition).toList();
			long rest = count - known.size();
			if (rest > 0) {
				long to = known.isEmpty() ? end(consumer.key(), batch.group(), topic, partition) + rest
						: known.get(0).offset();
				add(new Read(consumer.key(), batch.group(), topic, partition, to - rest, to, null, null, false));
			}
		});
		rows.forEach((row) -> add(new Read(consumer.key(), batch.group(), topic, row.partition(), row.offset(),
				row.offset() + 1, row.id(), row.value(), row.again())));
	}

	private void add(Read read) {
		Read last = this.reads.isEmpty() ? null : this.reads.get(this.reads.size() - 1);
		if (last != null && last.goesOnWith(read)) {
			this.reads.set(this.reads.size() - 1, last.upTo(read.to()));
		}
		else if (this.reads.size() < 2 * MOST) {
			this.reads.add(read);
		}
		this.ends.merge(List.of(read.consumer(), read.group(), read.topic(), read.partition()), read.to(), Math::max);
	}

	/** Where what a consumer has read of a partition ends so far. */
	private long end(String consumer, String group, String topic, int partition) {
		return this.ends.getOrDefault(List.of(consumer, group, topic, partition), 0L);
	}

	Stream<Read> by(LabConsumer consumer) {
		return by(consumer.group()).filter((read) -> read.consumer().equals(consumer.key()));
	}

	Stream<Read> by(String group) {
		return this.reads.stream().filter((read) -> read.group().equals(group));
	}

	/**
	 * How many different events are among these, from an offset on that depends on topic
	 * and partition.
	 */
	static long count(Stream<Read> reads, ToLongBiFunction<String, Integer> from) {
		Set<List<?>> single = new HashSet<>();
		return reads.mapToLong((read) -> {
			long begin = Math.max(read.from(), from.applyAsLong(read.topic(), read.partition()));
			boolean again = read.isSingle() && !single.add(List.of(read.topic(), read.partition(), read.from()));
			return again ? 0 : Math.max(0, read.to() - begin);
		}).sum();
	}

	/**
	 * An event that a consumer has read, or a row of events of which no more is known.
	 *
	 * @param from the first offset
	 * @param to the offset after the last one
	 * @param again whether its group had read it before
	 */
	record Read(String consumer, String group, String topic, int partition, long from, long to, @Nullable Long id,
			@Nullable String value, boolean again) {

		/** Whether both are of a burst, one after the other. */
		private boolean goesOnWith(Read next) {
			return !isSingle() && !next.isSingle() && this.to == next.from && this.partition == next.partition
					&& this.consumer.equals(next.consumer) && this.group.equals(next.group)
					&& this.topic.equals(next.topic);
		}

		private Read upTo(long end) {
			return new Read(this.consumer, this.group, this.topic, this.partition, this.from, end, null, null, false);
		}

		boolean isSingle() {
			return this.to == this.from + 1;
		}

	}

}
