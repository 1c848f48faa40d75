package kafkalab.runner.status;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What runs at the moment, as facts.
 */
record LabStatus(String bootstrapServers, List<Broker> brokers, List<Topic> topics, List<Group> groups,
		List<RunningApp> apps) {

	/**
	 * A broker.
	 *
	 * @param failure why it has failed, if it has
	 */
	record Broker(String name, String address, boolean running, @Nullable String failure) {

		Broker(String name, String address, boolean running) {
			this(name, address, running, null);
		}

		String state() {
			return (this.failure != null) ? "has failed: " + this.failure : this.running ? "runs" : "stopped";
		}

	}

	/**
	 * A topic.
	 *
	 * @param leaders the partitions that each broker leads
	 * @param outOfSync the partitions of which a replica is missing or behind
	 */
	record Topic(String name, int partitions, long events, Map<String, Set<Integer>> leaders, Set<Integer> outOfSync) {
	}

	/**
	 * A group.
	 *
	 * @param lag how many events it has not committed yet; absent if it never committed
	 * any
	 */
	record Group(String name, String type, String state, List<Member> members, @Nullable Long lag) {
	}

	record Member(String clientId, String host, Map<String, Set<Integer>> partitions) {
	}

	record RunningApp(String name, String url, String state) {
	}

}
