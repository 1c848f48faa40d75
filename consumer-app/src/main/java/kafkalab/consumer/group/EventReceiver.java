package kafkalab.consumer.group;

import kafkalab.app.client.DecodedBytes;
import kafkalab.consumer.journal.Journal;
import kafkalab.consumer.settings.ConsumerSettings;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Hands each event to the journal and then, in a slow consumer, is busy with it. Its
 * position is committed after that, so a crash in between repeats the event.
 */
@Component
class EventReceiver {

	private final ConsumerSettings settings;

	private final Journal journal;

	private final Freezer freezer;

	EventReceiver(ConsumerSettings settings, Journal journal, Freezer freezer) {
		this.settings = settings;
		this.journal = journal;
		this.freezer = freezer;
	}

	/** Its container is started by {@link GroupContainer}, when there is a broker. */
	@KafkaListener(id = "#{@settings.clientId()}", idIsGroup = false, topics = "#{@settings.topic()}",
			containerFactory = "#{@settings.shares() ? 'shareKafkaListenerContainerFactory' : 'kafkaListenerContainerFactory'}",
			autoStartup = "false")
	void receive(ConsumerRecord<DecodedBytes, DecodedBytes> event) {
		this.freezer.pass();
		this.journal.received(event.partition(), event.offset(), event.key(), event.value());
		if (!this.settings.processingDelay().isZero()) {
			this.freezer.pause(this.settings.processingDelay());
			// Frozen at work, it is stuck with an event that it has not committed
			this.freezer.pass();
		}
	}

}
