package kafkalab.page.consumer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import kafkalab.page.consumer.EventsRead.Span;
import kafkalab.page.consumer.JournalPage.Entry.Received;

/**
 * Events of one consumer on their way to the feed: all are counted, the newest are kept.
 */
final class EventBatch {

	private static final int MOST_PARTITIONS = 500;

	private final Deque<Supplier<ReceivedEvent>> rows = new ArrayDeque<>();

	private final Map<Integer, Long> counts = new TreeMap<>();

	private final Map<Integer, Span> spans = new TreeMap<>();

	private long size;

	private long dropped;

	void add(Received event, boolean again) {
		this.size++;
		if (this.counts.size() < MOST_PARTITIONS || this.counts.containsKey(event.partition())) {
			this.counts.merge(event.partition(), 1L, Long::sum);
			this.spans.merge(event.partition(), new Span(event.offset(), event.offset() + 1), Span::with);
		}
		this.rows.addLast(again ? () -> event.row().get().repeated() : event.row());
		if (this.rows.size() > EventsRead.MOST_ROWS) {
			this.rows.removeFirst();
		}
	}

	void dropped(long count) {
		this.dropped = Math.min(this.dropped + count, JournalParser.LARGEST_NUMBER);
	}

	long size() {
		return this.size;
	}

	boolean isEmpty() {
		return this.size == 0 && this.dropped == 0;
	}

	/**
	 * What there is to tell; the batch is empty afterwards.
	 */
	EventsRead take(String consumer, JournalPage page) {
		EventsRead events = new EventsRead(consumer, page.group(), page.instance(), page.received(),
				new TreeMap<>(this.counts), this.dropped, this.rows.stream().map(Supplier::get).toList(),
				new TreeMap<>(this.spans));
		this.rows.clear();
		this.counts.clear();
		this.spans.clear();
		this.size = 0;
		this.dropped = 0;
		return events;
	}

}
