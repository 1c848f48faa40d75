package kafkalab.embedded;

import java.util.List;

import org.apache.kafka.common.TopicPartitionInfo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts and stops a cluster again and again: {@code -Dlab.starts=100} for a long run.
 */
class ManyStartsIntegrationTests {

	private static final int STARTS = Integer.getInteger("lab.starts", 3);

	@Test
	@SuppressWarnings("try")
	void startsWhateverWaitsForIt() throws Exception {
		NodePorts ports = NodePorts.free();
		try (WaitingClients waiting = new WaitingClients(ports)) {
			for (int i = 1; i <= STARTS; i++) {
				try (EmbeddedCluster cluster = start(ports)) {
					Clients clients = new Clients(cluster.bootstrapServers());
					for (LabTopic topic : LabTopic.defaults()) {
						List<TopicPartitionInfo> partitions = clients.partitions(topic.name());
						assertThat(partitions).as("%s at start %d", topic.name(), i).hasSize(topic.partitions());
					}
				}
			}
		}
	}

	private static EmbeddedCluster start(NodePorts ports) {
		return EmbeddedCluster.builder().ports(ports.kafka1(), ports.kafka2(), ports.controller()).start();
	}

}
