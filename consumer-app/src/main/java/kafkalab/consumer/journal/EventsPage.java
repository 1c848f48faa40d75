package kafkalab.consumer.journal;

import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import kafkalab.consumer.settings.ConsumerSettings;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /events}.
 */
record EventsPage(String instance, String clientId, String group, String topic, ConsumerState state,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String problem, Collection<Integer> partitions,
		long received, long next, long dropped, List<Entry> entries) {

	static EventsPage of(ConsumerSettings settings, String instance, Excerpt excerpt) {
		return new EventsPage(instance, settings.clientId(), settings.group(), settings.topic(), excerpt.state(),
				excerpt.problem(), excerpt.partitions(), excerpt.received(), excerpt.next(), excerpt.dropped(),
				excerpt.entries());
	}

}
