package kafkalab.runner.up;

import java.util.LinkedHashMap;
import java.util.Map;

import kafkalab.runner.kafka.KafkaCluster;
import kafkalab.runner.terminal.Shell;

/**
 * The command for a consumer in another terminal, ready to be copied.
 */
final class SuggestedConsumer {

	private SuggestedConsumer() {
	}

	static String command(KafkaCluster cluster, int port) {
		Map<String, String> environment = new LinkedHashMap<>();
		environment.put("KAFKA_TOPIC", "first-topic");
		environment.put("KAFKA_BOOTSTRAP_SERVERS", cluster.bootstrapServers());
		environment.put("CONSUMER_GROUP", "first-group");
		environment.put("PORT", Integer.toString(port));
		return Shell.current()
			.lab(environment, cluster.properties().isEmpty() ? "consumer" : cluster.command("consumer"));
	}

}
