package kafkalab.runner.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import kafkalab.runner.terminal.LabException;
import kafkalab.runner.terminal.Terminal;

/**
 * What the brokers of somebody else's cluster are set to, as far as the lab's groups need
 * it: where it does not fit, consumers would wait without a word.
 *
 * @param brokers how many run
 * @param offsetsTopic whether the topic in which Kafka keeps positions is there already
 * @param values a broker's settings by name; none if it may not be asked
 */
record BrokerSettings(int brokers, boolean offsetsTopic, Map<String, String> values) {

	static final List<String> NAMES = List.of("offsets.topic.replication.factor", "group.min.session.timeout.ms",
			"group.max.session.timeout.ms", "group.consumer.session.timeout.ms");

	/** What the lab's consumers ask for in classic groups. */
	private static final int SESSION_TIMEOUT_MS = 3000;

	/**
	 * Fails if no group can work there.
	 */
	void requireGroups() {
		int copies = number("offsets.topic.replication.factor", 1);
		if (!this.offsetsTopic && copies > this.brokers) {
			throw new LabException(
					"No group can work in this cluster: it has %s, and its brokers want %d copies of the topic with the groups' positions (INVALID_REPLICATION_FACTOR)."
						.formatted(Terminal.count(this.brokers, "broker"), copies),
					"Set offsets.topic.replication.factor=%d on the brokers and start them anew, or start more brokers."
						.formatted(this.brokers));
		}
	}

	/**
	 * What is other than in the lab's own cluster, in sentences.
	 */
	List<String> differences() {
		if (this.values.isEmpty()) {
			return List.of("The brokers' settings can't be read: the times that the guide names may not hold here.");
		}
		List<String> differences = new ArrayList<>();
		int shortest = number("group.min.session.timeout.ms", 0);
		if (shortest > SESSION_TIMEOUT_MS || number("group.max.session.timeout.ms", 45000) < SESSION_TIMEOUT_MS) {
			differences.add(
					"Classic groups notice a crash after Kafka's default of 45 s, not after 3 s as the guide says (group.min.session.timeout.ms is %d)."
						.formatted(shortest));
		}
		int consumer = number("group.consumer.session.timeout.ms", SESSION_TIMEOUT_MS);
		if (consumer > SESSION_TIMEOUT_MS) {
			differences.add(
					"Groups of the consumer protocol notice a crash after %d s, not after 3 s as the guide says (group.consumer.session.timeout.ms)."
						.formatted(consumer / 1000));
		}
		return differences;
	}

	private int number(String name, int otherwise) {
		String value = this.values.get(name);
		return (value != null && value.matches("-?\\d{1,9}")) ? Integer.parseInt(value) : otherwise;
	}

}
