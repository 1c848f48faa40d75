package kafkalab.consumer.journal;

import java.util.Collection;
import java.util.List;

import kafkalab.consumer.settings.ConsumerSettings;

/**
 * The answer of {@code GET /events}.
 */
record EventsPage(String instance, String clientId, String group, String topic, ConsumerState state,
		Collection<Integer> partitions, long received, long next, long dropped, List<Entry> entries) {

	static EventsPage of(ConsumerSettings settings, String instance, Excerpt excerpt) {
		return new EventsPage(instance, settings.clientId(), settings.group(), settings.topic(), excerpt.state(),
				excerpt.partitions(), excerpt.received(), excerpt.next(), excerpt.dropped(), excerpt.entries());
	}

}
