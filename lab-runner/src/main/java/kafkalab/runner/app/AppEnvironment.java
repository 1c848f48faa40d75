package kafkalab.runner.app;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import kafkalab.runner.kafka.KafkaCluster;
import kafkalab.runner.port.LabPorts;
import kafkalab.runner.terminal.Shell;

/**
 * The environment of the apps' processes. Of the terminal's variables they get those that
 * the system needs and those that are the lab's, and no other: Spring Boot would take
 * almost any for a setting, in several spellings.
 */
public final class AppEnvironment {

	/** What the apps may know about the machine; names that end in * begin so. */
	private static final List<String> SYSTEM = List.of("PATH", "HOME", "USER", "LOGNAME", "SHELL", "TERM", "NO_COLOR",
			"LANG", "LANGUAGE", "LC_*", "TZ", "TMPDIR", "TMP", "TEMP", "XDG_*", "LD_*", "DYLD_*", "KRB5*", "MALLOC_*",
			"GLIBC_TUNABLES", "JAVA_HOME", "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "PATHEXT", "USERNAME",
			"USERPROFILE", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA", "NUMBER_OF_PROCESSORS", "PROCESSOR_*");

	/** What a consumer takes from the terminal that somebody starts it in. */
	public static final Set<String> CONSUMER = Set.of("KAFKA_TOPIC", "KAFKA_BOOTSTRAP_SERVERS", "CONSUMER_GROUP",
			"KAFKA_GROUP", "PORT", "AUTO_OFFSET_RESET", "PROCESSING_DELAY", "GROUP_PROTOCOL", "GROUP_INSTANCE_ID",
			"JOURNAL_SIZE");

	private AppEnvironment() {
	}

	/**
	 * That of the producer. PORT is for consumers: the producer's has its own variable.
	 */
	public static Map<String, String> producer(Map<String, String> terminal, LabPorts ports, KafkaCluster cluster) {
		Map<String, String> environment = common(terminal, cluster, "producer");
		environment.put("PORT", Integer.toString(ports.producer().number()));
		environment.putAll(cluster.environment());
		return environment;
	}

	/**
	 * That of a consumer that somebody starts: what is missing, the app asks for itself.
	 */
	public static Map<String, String> consumer(Map<String, String> terminal, KafkaCluster cluster) {
		Map<String, String> environment = common(terminal, cluster, "consumer");
		CONSUMER.stream()
			.filter(terminal::containsKey)
			.forEach((name) -> environment.put(name, terminal.getOrDefault(name, "")));
		if (cluster.isExternal()) {
			environment.putAll(cluster.environment());
		}
		return environment;
	}

	/**
	 * That of a consumer that belongs to the lab from the start: the same whatever the
	 * terminal has for those that somebody starts.
	 */
	public static Map<String, String> labConsumer(Map<String, String> terminal, int port, KafkaCluster cluster) {
		Map<String, String> environment = common(terminal, cluster, "consumer");
		environment.put("CONSUMER_GROUP", "first-group");
		environment.put("KAFKA_TOPIC", "first-topic");
		environment.put("PORT", Integer.toString(port));
		environment.putAll(cluster.environment());
		return environment;
	}

	private static Map<String, String> common(Map<String, String> terminal, KafkaCluster cluster, String command) {
		Map<String, String> environment = new TreeMap<>();
		terminal.forEach((name, value) -> {
			if (name.startsWith("LAB_") || isOfSystem(name) || isNamed(name, cluster)) {
				environment.put(name, value);
			}
			else if (JavaOptions.VARIABLES.contains(name)) {
				environment.put(name, JavaOptions.withoutForeignProperties(value));
			}
		});
		// So that what the app says about its start can give back what was typed
		environment.put("LAB_COMMAND", Shell.current().lab(cluster.command(command)));
		return environment;
	}

	// Windows does not care for the case
	private static boolean isOfSystem(String name) {
		return SYSTEM.stream()
			.anyMatch((known) -> known.endsWith("*") ? name.regionMatches(true, 0, known, 0, known.length() - 1)
					: known.equalsIgnoreCase(name));
	}

	// The settings of --kafka-config may take a password from a variable: ${env:NAME}
	private static boolean isNamed(String name, KafkaCluster cluster) {
		return cluster.properties().values().stream().anyMatch((value) -> value.contains(":" + name + "}"));
	}

}
