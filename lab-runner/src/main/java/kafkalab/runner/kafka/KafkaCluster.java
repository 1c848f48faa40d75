package kafkalab.runner.kafka;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import kafkalab.runner.port.LabPorts;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a Kafka cluster is and how to get in.
 *
 * @param properties client settings besides the address, such as security
 * @param options the options that choose it on the command line; none for the lab's own
 */
public record KafkaCluster(String bootstrapServers, Map<String, String> properties, String options) {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(?=.*})");

	/**
	 * The lab's own cluster.
	 */
	public static KafkaCluster own(LabPorts ports) {
		return new KafkaCluster(ports.bootstrapServers(), Map.of(), "");
	}

	/**
	 * Whether it is somebody else's and not the lab's own.
	 */
	public boolean isExternal() {
		return !this.options.isEmpty();
	}

	/**
	 * A lab command that uses the same cluster.
	 */
	public String command(String command) {
		return isExternal() ? command + " " + this.options : command;
	}

	/**
	 * The variables that send the lab's apps to this cluster. Settings never go on a
	 * command line, where everybody on the machine could read the passwords.
	 */
	public Map<String, String> environment() {
		Map<String, String> environment = new LinkedHashMap<>();
		environment.put("KAFKA_BOOTSTRAP_SERVERS", this.bootstrapServers);
		if (!this.properties.isEmpty()) {
			Map<String, String> settings = new TreeMap<>(this.properties);
			settings.replaceAll((name, value) -> literally(value));
			environment.put("SPRING_APPLICATION_JSON", new JsonMapper()
				.writeValueAsString(Map.of("spring", Map.of("kafka", Map.of("properties", settings)))));
		}
		return environment;
	}

	// Spring would put another setting or variable in the place of ${...}
	private static String literally(String value) {
		return PLACEHOLDER.matcher(value).replaceAll("\\\\\\${");
	}

}
