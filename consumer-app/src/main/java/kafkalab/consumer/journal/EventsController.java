package kafkalab.consumer.journal;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import kafkalab.consumer.settings.ConsumerSettings;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EventsController {

	/** Fewer than the web server has threads: others still get an answer. */
	private static final int MAX_WAITING = 25;

	private final ConsumerSettings settings;

	private final Journal journal;

	private final Semaphore places = new Semaphore(MAX_WAITING);

	EventsController(ConsumerSettings settings, Journal journal) {
		this.settings = settings;
		this.journal = journal;
	}

	@GetMapping("/events")
	Answer events(@RequestParam Map<String, String> parameters) {
		return new Answer(this.journal.instance(), this.settings.clientId(), this.settings.group(),
				this.settings.topic(), read(EventsQuery.of(parameters)));
	}

	/** Who finds no place to wait gets at once what there is. */
	private Journal.Excerpt read(EventsQuery query) {
		if (query.hold().isZero() || !this.places.tryAcquire()) {
			return this.journal.read(query.after(), query.limit(), Duration.ZERO);
		}
		try {
			return this.journal.read(query.after(), query.limit(), query.hold());
		}
		finally {
			this.places.release();
		}
	}

	record Answer(String instance, String clientId, String group, String topic,
			@JsonUnwrapped Journal.Excerpt excerpt) {
	}

}
