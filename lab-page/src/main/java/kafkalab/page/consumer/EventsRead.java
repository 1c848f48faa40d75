package kafkalab.page.consumer;

import java.util.List;
import java.util.Map;

/**
 * Published when a consumer's journal told of events, one or a whole burst.
 *
 * @param consumer the key of the consumer
 * @param received how many events its process has received so far
 * @param counts the events of this batch by partition
 * @param dropped how many entries fell out of the journal before they were read
 * @param rows the newest events of the batch, oldest first
 */
public record EventsRead(String consumer, String group, String instance, long received, Map<Integer, Long> counts,
		long dropped, List<ReceivedEvent> rows) {

	/** Of a burst nobody can read more; the counts tell of the rest. */
	public static final int MOST_ROWS = 50;

	public EventsRead {
		rows = List.copyOf(rows);
	}

}
