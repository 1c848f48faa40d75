package kafkalab.runner.kafka;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import kafkalab.runner.port.LabPorts;
import kafkalab.runner.terminal.LabException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options by which a command uses a cluster that is there already.
 */
public final class KafkaOptions {

	/** The options as a cluster remembers them. */
	private static final Pattern WRITTEN = Pattern.compile("--kafka (\\S+)(?: --kafka-config (.+))?");

	private static final String BOOTSTRAP_SERVERS = "bootstrap.servers";

	@Option(names = "--kafka", paramLabel = "HOST:PORT,...",
			description = "Use this Kafka cluster instead of the lab's own.")
	private @Nullable String bootstrapServers;

	@Option(names = "--kafka-config", paramLabel = "FILE",
			description = "Kafka client settings for that cluster, such as its security.")
	private @Nullable Path config;

	/**
	 * Whether the person has chosen another cluster than the lab's own.
	 */
	public boolean isExternal() {
		return this.bootstrapServers != null || this.config != null;
	}

	/**
	 * The cluster that was chosen, or the lab's own.
	 */
	public KafkaCluster cluster(LabPorts ports) {
		Map<String, String> properties = (this.config != null) ? properties(this.config) : new HashMap<>();
		String configured = properties.remove(BOOTSTRAP_SERVERS);
		if (!isExternal()) {
			return KafkaCluster.own(ports);
		}
		String servers = (this.bootstrapServers != null) ? this.bootstrapServers : configured;
		if (servers == null) {
			throw new LabException("%s does not say where the cluster is.".formatted(this.config),
					"Add --kafka HOST:PORT, or a line bootstrap.servers=HOST:PORT to the file.");
		}
		return new KafkaCluster(servers, properties, "--kafka " + servers
				+ ((this.config != null) ? " --kafka-config " + this.config.toAbsolutePath() : ""));
	}

	/**
	 * The cluster that was chosen by these options; the lab's own if they are none.
	 */
	public static KafkaCluster cluster(String options, LabPorts ports) {
		KafkaOptions chosen = new KafkaOptions();
		Matcher written = WRITTEN.matcher(options);
		if (written.matches()) {
			chosen.bootstrapServers = written.group(1);
			chosen.config = (written.group(2) != null) ? Path.of(written.group(2)) : null;
		}
		return chosen.cluster(ports);
	}

	private static Map<String, String> properties(Path file) {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new LabException("The Kafka settings cannot be read from %s (%s).".formatted(file, ex),
					"Give --kafka-config a file of lines such as security.protocol=SASL_SSL.", ex);
		}
		Map<String, String> settings = new HashMap<>();
		properties.stringPropertyNames().forEach((name) -> settings.put(name, properties.getProperty(name)));
		return settings;
	}

}
