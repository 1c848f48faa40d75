package kafkalab.producer.event;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import kafkalab.app.LabProperties;
import kafkalab.app.sent.Receipt;
import kafkalab.app.sent.Sent;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes what people and programs want sent.
 */
@RestController
class SendController {

	private final Events events;

	private final LabProperties lab;

	SendController(Events events, LabProperties lab) {
		this.events = events;
		this.lab = lab;
	}

	@PostMapping(path = "/events", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	Receipts send(@RequestBody EventRequest request) {
		return Receipts.of(this.events.send(request.toOrder(this.lab.topic(), Instant.now())));
	}

	@PostMapping(path = "/send-message", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	StoredMessage send(@RequestBody MessageRequest request) {
		Sent sent = this.events.send(request.toOrder(Instant.now()));
		return new StoredMessage(sent.first(), sent.why());
	}

	/**
	 * The answer to {@code POST /send-message}: the receipt, and the reason for the
	 * partition as the end of "… because".
	 */
	record StoredMessage(@JsonUnwrapped Receipt receipt, String why) {
	}

}
