package kafkalab.embedded;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What can be chosen before a cluster starts.
 */
public final class EmbeddedClusterBuilder {

	private @Nullable NodePorts ports;

	private @Nullable Path dataDirectory;

	private List<LabTopic> topics = LabTopic.defaults();

	EmbeddedClusterBuilder() {
	}

	public EmbeddedClusterBuilder ports(int kafka1, int kafka2, int controller) {
		this.ports = new NodePorts(kafka1, kafka2, controller);
		return this;
	}

	/**
	 * Keeps the data there, for a later cluster to go on with.
	 */
	public EmbeddedClusterBuilder dataDirectory(Path dataDirectory) {
		this.dataDirectory = dataDirectory;
		return this;
	}

	public EmbeddedClusterBuilder topics(List<LabTopic> topics) {
		this.topics = List.copyOf(topics);
		return this;
	}

	/**
	 * Returns when both brokers serve and all topics are there.
	 */
	public EmbeddedCluster start() {
		NodePorts free = (this.ports != null) ? this.ports : NodePorts.free();
		free.requireFree();
		DataDirectory data = (this.dataDirectory != null) ? DataDirectory.kept(this.dataDirectory)
				: DataDirectory.fresh();
		return EmbeddedCluster.start(free, data, this.topics);
	}

}
