package kafkalab.page.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

import kafkalab.page.consumer.EventsRead;
import kafkalab.page.consumer.LabConsumer;
import kafkalab.page.consumer.ReceivedEvent;

/**
 * A consumer with its newest events; a new process of it starts anew.
 */
final class ConsumerHistory {

	private LabConsumer consumer;

	/** The newest first. */
	private final Deque<ReceivedEvent> rows = new ArrayDeque<>();

	ConsumerHistory(LabConsumer consumer) {
		this.consumer = consumer;
	}

	void update(LabConsumer consumer) {
		if (!Objects.equals(consumer.instance(), this.consumer.instance())) {
			this.rows.clear();
		}
		this.consumer = consumer;
	}

	/** Events of a process that is not the one shown are nobody's. */
	boolean add(EventsRead events) {
		if (!events.instance().equals(this.consumer.instance())) {
			return false;
		}
		events.rows().forEach(this.rows::addFirst);
		while (this.rows.size() > EventsRead.MOST_ROWS) {
			this.rows.removeLast();
		}
		this.consumer = this.consumer.with(events.received(), null);
		return true;
	}

	LabConsumer view() {
		return this.consumer.with(this.consumer.received(), List.copyOf(this.rows));
	}

}
