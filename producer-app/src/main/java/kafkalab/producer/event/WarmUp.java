package kafkalab.producer.event;

import kafkalab.app.LabProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;

/**
 * Does what the first click would otherwise have to wait for.
 */
@Component
class WarmUp {

	private static final Logger logger = LoggerFactory.getLogger(WarmUp.class);

	private final TopicDirectory topics;

	private final EventIds ids;

	private final RecordSender sender;

	private final String topic;

	WarmUp(TopicDirectory topics, EventIds ids, RecordSender sender, LabProperties lab) {
		this.topics = topics;
		this.ids = ids;
		this.sender = sender;
		this.topic = lab.topic();
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		Thread thread = new Thread(this::warmUp, "warm-up");
		thread.setDaemon(true);
		thread.start();
	}

	private void warmUp() {
		try {
			this.ids.take(0);
			this.topics.require(this.topic, null);
			this.sender.partitions(this.topic);
		}
		catch (RuntimeException ex) {
			// Nothing is lost: the first call tries again, and says the same if need be
			logger.info("Not ready to send yet: {}",
					(ex instanceof ErrorResponse problem) ? problem.getBody().getDetail() : ex.getMessage());
		}
	}

}
