package kafkalab.consumer.group;

import java.time.Duration;

import kafkalab.consumer.journal.Journal;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.kafka.listener.MessageListener;

/**
 * Hands each event to the journal and then, in a slow consumer, is busy with it. Its
 * position is committed after that, so a crash in between repeats the event.
 */
final class EventReceiver implements MessageListener<byte[], byte[]> {

	private final Journal journal;

	private final Duration work;

	private final Freezer freezer;

	private final StopSignal stop;

	EventReceiver(Journal journal, Duration work, Freezer freezer, StopSignal stop) {
		this.freezer = freezer;
		this.journal = journal;
		this.work = work;
		this.stop = stop;
	}

	@Override
	public void onMessage(ConsumerRecord<byte[], byte[]> event) {
		this.freezer.pass();
		this.journal.received(event.partition(), event.offset(), event.key(), event.value());
		if (!this.work.isZero()) {
			this.stop.pause(this.work);
			// Frozen at work, it is stuck with an event that it has not committed
			this.freezer.pass();
		}
	}

}
