package kafkalab.tests.docker;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.QuorumInfo.ReplicaState;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.config.ConfigResource;

/**
 * What makes two clusters the same lab: nodes, topics with the places of their replicas,
 * features, and every setting of the brokers that is not Kafka's default.
 */
record Topology(List<Integer> controllers, List<Integer> brokers, Map<String, List<List<Integer>>> replicas,
		Map<String, Short> features, Map<String, Map<String, String>> settings) {

	/** Where a node listens and keeps its data is what the clusters may differ in. */
	static final Set<String> PLACES = Set.of("advertised.listeners", "controller.quorum.voters",
			"inter.broker.listener.name", "listener.security.protocol.map", "listeners", "log.dir", "log.dirs");

	static Topology of(Admin admin) throws ExecutionException, InterruptedException {
		List<Integer> brokers = admin.describeCluster().nodes().get().stream().map(Node::id).sorted().toList();
		return new Topology(admin.describeMetadataQuorum()
			.quorumInfo()
			.get()
			.voters()
			.stream()
			.map(ReplicaState::replicaId)
			.toList(), brokers, replicas(admin), features(admin), settings(admin, brokers));
	}

	static Map<String, List<List<Integer>>> replicas(Admin admin) throws ExecutionException, InterruptedException {
		Set<String> topics = admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get();
		Map<String, List<List<Integer>>> replicas = new TreeMap<>();
		admin.describeTopics(topics)
			.allTopicNames()
			.get()
			.forEach((topic, description) -> replicas.put(topic, replicas(description)));
		return replicas;
	}

	private static List<List<Integer>> replicas(TopicDescription topic) {
		return topic.partitions()
			.stream()
			.map((partition) -> partition.replicas().stream().map(Node::id).toList())
			.toList();
	}

	private static Map<String, Short> features(Admin admin) throws ExecutionException, InterruptedException {
		Map<String, FinalizedVersionRange> features = admin.describeFeatures()
			.featureMetadata()
			.get()
			.finalizedFeatures();
		return features.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (feature) -> feature.getValue().maxVersionLevel(), (a, b) -> b,
					TreeMap::new));
	}

	private static Map<String, Map<String, String>> settings(Admin admin, List<Integer> brokers)
			throws ExecutionException, InterruptedException {
		List<ConfigResource> resources = brokers.stream()
			.map((id) -> new ConfigResource(ConfigResource.Type.BROKER, id.toString()))
			.toList();
		Map<String, Map<String, String>> settings = new TreeMap<>();
		admin.describeConfigs(resources)
			.all()
			.get()
			.forEach((broker, config) -> settings.put(broker.name(),
					config.entries()
						.stream()
						.filter((entry) -> entry.source() == ConfigSource.STATIC_BROKER_CONFIG)
						.filter((entry) -> !PLACES.contains(entry.name()))
						.collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value, (a, b) -> b, TreeMap::new))));
		return settings;
	}

}
