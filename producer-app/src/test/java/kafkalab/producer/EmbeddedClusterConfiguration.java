package kafkalab.producer;

import java.util.List;

import kafkalab.embedded.EmbeddedCluster;

import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A cluster on free ports for tests of the whole app.
 */
@TestConfiguration(proxyBeanMethods = false)
public class EmbeddedClusterConfiguration {

	@Bean
	EmbeddedCluster cluster() {
		return EmbeddedCluster.builder().start();
	}

	@Bean
	KafkaConnectionDetails kafkaConnectionDetails(EmbeddedCluster cluster) {
		return () -> List.of(cluster.bootstrapServers().split(","));
	}

}
