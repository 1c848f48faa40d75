package kafkalab.page.consumer;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Published when a consumer's journal told of events, one or a whole burst.
 *
 * @param consumer the key of the consumer
 * @param received how many events its process has received so far
 * @param counts the events of this batch by partition
 * @param dropped how many entries fell out of the journal before they were read
 * @param rows the newest events of the batch, oldest first
 * @param spans between which offsets they are, by partition
 */
public record EventsRead(String consumer, String group, String instance, long received, Map<Integer, Long> counts,
		long dropped, List<ReceivedEvent> rows, @JsonIgnore Map<Integer, Span> spans) {

	/** Of a burst nobody can read more; the counts tell of the rest. */
	public static final int MOST_ROWS = 50;

	public EventsRead {
		rows = List.copyOf(rows);
	}

	/**
	 * Events of which no offsets are known.
	 */
	public EventsRead(String consumer, String group, String instance, long received, Map<Integer, Long> counts,
			long dropped, List<ReceivedEvent> rows) {
		this(consumer, group, instance, received, counts, dropped, rows, Map.of());
	}

	/**
	 * Offsets from the first one to the one after the last.
	 */
	public record Span(long begin, long end) {

		Span with(Span other) {
			return new Span(Math.min(this.begin, other.begin), Math.max(this.end, other.end));
		}

	}

}
