package kafkalab.consumer.journal;

import java.util.Map;

import kafkalab.consumer.settings.ConsumerSettings;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EventsController {

	private final ConsumerSettings settings;

	private final Journal journal;

	EventsController(ConsumerSettings settings, Journal journal) {
		this.settings = settings;
		this.journal = journal;
	}

	@GetMapping("/events")
	EventsPage events(@RequestParam Map<String, String> parameters) {
		EventsQuery query = EventsQuery.of(parameters);
		Excerpt excerpt = this.journal.read(query.after(), query.limit(), query.hold());
		return EventsPage.of(this.settings, this.journal.instance(), excerpt);
	}

}
