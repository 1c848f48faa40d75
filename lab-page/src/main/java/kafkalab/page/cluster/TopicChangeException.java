package kafkalab.page.cluster;

import kafkalab.app.ProblemException;

import org.springframework.http.HttpStatus;

/**
 * The topic stays as it is.
 */
final class TopicChangeException extends ProblemException {

	private TopicChangeException(HttpStatus status, String title, String detail) {
		super(status, title, detail);
	}

	static TopicChangeException outOfRange(int partitions, int most) {
		return new TopicChangeException(HttpStatus.BAD_REQUEST, "Not a number of partitions",
				"A topic of this lab can have 1 to %d partitions, not %d.".formatted(most, partitions));
	}

	static TopicChangeException notMore(String reason) {
		return new TopicChangeException(HttpStatus.BAD_REQUEST, "Partitions can only be added",
				"Kafka says: %s Choose a larger number; to have fewer, a new topic is needed.".formatted(reason));
	}

	static TopicChangeException internal(String topic) {
		return new TopicChangeException(HttpStatus.FORBIDDEN, "One of Kafka's own topics",
				"%s belongs to Kafka, and its groups would lose their way with more partitions. Choose a topic of GET /api/cluster."
					.formatted(topic));
	}

	static TopicChangeException unknown(String topic) {
		return new TopicChangeException(HttpStatus.NOT_FOUND, "No such topic",
				"There is no topic %s. See GET /api/cluster for those there are.".formatted(topic));
	}

	static TopicChangeException unavailable(String reason) {
		return new TopicChangeException(HttpStatus.SERVICE_UNAVAILABLE, "The brokers did not change the topic",
				"The brokers said: %s. Look whether they run (./lab status), and try again.".formatted(reason));
	}

}
