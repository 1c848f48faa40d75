package kafkalab.runner.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import kafkalab.embedded.LabTopic;
import kafkalab.runner.terminal.LabException;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.ApiException;

/**
 * Somebody else's cluster made ready for the lab, or the reason why it can't be: found
 * out before the apps start.
 */
public final class ForeignCluster {

	private static final String OFFSETS_TOPIC = "__consumer_offsets";

	private final LabAdmin admin;

	public ForeignCluster(LabAdmin admin) {
		this.admin = admin;
	}

	/**
	 * Creates the topics that are missing; fails if groups can't work there.
	 */
	public Ready prepare() {
		BrokerSettings settings = settings();
		settings.requireGroups();
		List<LabTopic> created = new LabTopics(this.admin).createMissing();
		requireCoordinator();
		return new Ready(settings.brokers(), created, settings.differences());
	}

	private BrokerSettings settings() {
		List<Integer> brokers = this.admin.brokers().stream().map((node) -> node.id()).toList();
		boolean offsetsTopic = this.admin
			.ask((kafka) -> kafka.listTopics(new ListTopicsOptions().listInternal(true)).names())
			.contains(OFFSETS_TOPIC);
		return new BrokerSettings(brokers.size(), offsetsTopic, values(brokers.get(0)));
	}

	// Not everybody may ask: that alone is no reason not to start
	private Map<String, String> values(int broker) {
		ConfigResource resource = new ConfigResource(ConfigResource.Type.BROKER, Integer.toString(broker));
		try {
			Config config = this.admin.ask((kafka) -> kafka.describeConfigs(List.of(resource)).values().get(resource));
			Map<String, String> values = new HashMap<>();
			for (String name : BrokerSettings.NAMES) {
				ConfigEntry entry = config.get(name);
				if (entry != null && entry.value() != null) {
					values.put(name, entry.value());
				}
			}
			return values;
		}
		catch (ApiException | LabException ex) {
			return Map.of();
		}
	}

	// Asking for a group's positions makes Kafka find the broker that looks after it
	private void requireCoordinator() {
		try {
			this.admin.ask((kafka) -> kafka.listConsumerGroupOffsets("first-group").partitionsToOffsetAndMetadata());
		}
		catch (ApiException ex) {
			throw new LabException("No broker looks after groups in this cluster: " + ex.getMessage(),
					"Look into the brokers' logs; %s must have a leader for each partition.".formatted(OFFSETS_TOPIC),
					ex);
		}
	}

	/**
	 * A cluster that the lab can use.
	 *
	 * @param differences what is other than in the lab's own, in sentences
	 */
	public record Ready(int brokers, List<LabTopic> created, List<String> differences) {
	}

}
