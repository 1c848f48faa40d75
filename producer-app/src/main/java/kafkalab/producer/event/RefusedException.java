package kafkalab.producer.event;

import java.util.Collection;
import java.util.List;

import kafkalab.app.ProblemException;
import org.apache.kafka.common.errors.RecordTooLargeException;

import org.springframework.http.HttpStatus;

/**
 * The call asks for something that can't be sent; asking again won't help.
 */
final class RefusedException extends ProblemException {

	private static final int LISTED_TOPICS = 20;

	private RefusedException(HttpStatus status, String title, String detail, Object... values) {
		super(status, title, detail, values);
	}

	static RefusedException missing(String field, String example) {
		return badRequest("Missing field", "The field %s is missing. An example: %s", field, example);
	}

	static RefusedException notATime(String clicked) {
		return badRequest("Not a time",
				"The field clicked must be a time in UTC such as 2026-11-20T10:02:11.345Z, not %s. "
						+ "Leave it out to mean now.",
				Quoted.of(clicked));
	}

	static RefusedException countOutOfRange(int count) {
		return badRequest("Count out of range", "The field count must be from 1 to %,d, not %,d.",
				SendOrder.LARGEST_COUNT, count);
	}

	static RefusedException unknownPartitioning(String label, List<Partitioning> known) {
		return badRequest("Unknown partitioning", "The field partitioning must be one of %s, not %s.",
				String.join(", ", known.stream().map(Partitioning::toString).toList()), Quoted.of(label));
	}

	static RefusedException illegalTopicName(String topic) {
		return badRequest("Illegal topic name", "%s can't be the name of a topic: a name has 1 to 249 letters, digits, "
				+ "dots, underscores or hyphens, and is neither \".\" nor \"..\".", Quoted.of(topic));
	}

	static RefusedException internalTopic(String topic) {
		return badRequest("Internal topic", "%s belongs to Kafka itself and takes no events. Choose another topic.",
				topic);
	}

	static RefusedException partitionOutOfRange(String topic, int partition, int partitions) {
		return badRequest("Partition out of range",
				"There is no partition %d: topic %s has %d %s. Choose from 0 to %d, or leave the field partition out.",
				partition, topic, partitions, (partitions == 1) ? "partition" : "partitions", partitions - 1);
	}

	static RefusedException unknownTopic(String topic, Collection<String> topics) {
		return noTopic("Unknown topic", topic, "There is no topic " + topic, topics);
	}

	static RefusedException deletedTopic(String topic, Collection<String> topics) {
		return noTopic("Deleted topic", topic, "There is no topic " + topic + " any more", topics);
	}

	private static RefusedException noTopic(String title, String topic, String statement, Collection<String> topics) {
		String known = String.join(", ", topics.stream().sorted().limit(LISTED_TOPICS).toList());
		String more = (topics.size() > LISTED_TOPICS) ? " and %d more".formatted(topics.size() - LISTED_TOPICS) : "";
		return new RefusedException(HttpStatus.NOT_FOUND, title,
				"%s. Topics there are: %s%s. Choose one of them, or create yours: ./lab topic create %s --partitions 2",
				statement, known.isEmpty() ? "none" : known, more, topic);
	}

	static RefusedException tooLarge(RecordTooLargeException cause) {
		return new RefusedException(HttpStatus.CONTENT_TOO_LARGE, "Event too large",
				"%s Send less, or only a reference to where it is kept.", String.valueOf(cause.getMessage()));
	}

	private static RefusedException badRequest(String title, String detail, Object... values) {
		return new RefusedException(HttpStatus.BAD_REQUEST, title, detail, values);
	}

}
