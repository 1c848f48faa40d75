package kafkalab.consumer.group;

import org.jspecify.annotations.Nullable;

/**
 * What the brokers say.
 *
 * @param reachable whether any of them answers
 * @param topicExists whether they know the topic
 * @param problem why none answers, if there is more to say than that
 */
record ClusterView(boolean reachable, boolean topicExists, @Nullable String problem) {

	static ClusterView reachable(boolean topicExists) {
		return new ClusterView(true, topicExists, null);
	}

	static ClusterView unreachable(@Nullable String problem) {
		return new ClusterView(false, false, problem);
	}

}
