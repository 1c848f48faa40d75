package kafkalab.runner.app;

import java.util.HashMap;
import java.util.Map;

import kafkalab.runner.kafka.KafkaCluster;
import kafkalab.runner.port.LabPorts;

/**
 * The environment of the apps' processes: that of the terminal, with what the lab knows
 * better.
 */
public final class AppEnvironment {

	private AppEnvironment() {
	}

	/**
	 * That of the producer. PORT is for consumers: the producer's has its own variable.
	 */
	public static Map<String, String> producer(Map<String, String> terminal, LabPorts ports, KafkaCluster cluster) {
		Map<String, String> environment = new HashMap<>(terminal);
		environment.put("PORT", Integer.toString(ports.producer().number()));
		environment.putAll(cluster.environment());
		return environment;
	}

	/**
	 * That of a consumer that somebody starts: what is missing, the app asks for itself.
	 */
	public static Map<String, String> consumer(Map<String, String> terminal, KafkaCluster cluster) {
		Map<String, String> environment = new HashMap<>(terminal);
		if (cluster.isExternal()) {
			environment.putAll(cluster.environment());
		}
		return environment;
	}

	/**
	 * That of a consumer that belongs to the lab from the start.
	 */
	public static Map<String, String> labConsumer(Map<String, String> terminal, int port, KafkaCluster cluster) {
		Map<String, String> environment = new HashMap<>(terminal);
		environment.remove("KAFKA_GROUP");
		environment.put("CONSUMER_GROUP", "first-group");
		environment.put("KAFKA_TOPIC", "first-topic");
		environment.put("PORT", Integer.toString(port));
		environment.putAll(cluster.environment());
		return environment;
	}

}
