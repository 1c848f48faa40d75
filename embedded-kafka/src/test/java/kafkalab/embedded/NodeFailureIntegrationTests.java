package kafkalab.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

/**
 * What a full disk does as well: a node cannot write to its directory any more.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "nobody moves a folder there that is in use")
class NodeFailureIntegrationTests {

	@TempDir
	private Path data;

	@Test
	void saysThatABrokerHasFailedAndWhyAndStartsItAgain() throws Exception {
		Map<String, String> told = new ConcurrentHashMap<>();
		try (EmbeddedCluster cluster = EmbeddedCluster.builder()
			.dataDirectory(this.data)
			.topics(List.of(new LabTopic("first-topic", 2)))
			.start()) {
			cluster.onFailure(told::put);
			Path directory = this.data.resolve("kafka1");
			Path away = Files.move(directory, this.data.resolve("away"));
			Files.createFile(directory);

			await().atMost(Duration.ofMinutes(2)).until(() -> told.containsKey("kafka1"));
			assertThat(told.get("kafka1")).contains(directory.toString(), "cannot be written to");
			BrokerStatus kafka1 = cluster.brokers().get(0);
			assertThat(kafka1.running()).isFalse();
			assertThat(kafka1.failure()).isEqualTo(told.get("kafka1"));
			assertThat(cluster.brokers().get(1).running()).isTrue();
			assertThatIllegalStateException().isThrownBy(() -> cluster.startBroker("kafka1"))
				.withMessageStartingWith("kafka1 did not start: ")
				.withMessageContaining(directory.toString());

			Files.delete(directory);
			Files.move(away, directory);
			cluster.startBroker("kafka1");
			assertThat(cluster.brokers()).allMatch(BrokerStatus::running)
				.allMatch((broker) -> broker.failure() == null);
		}
	}

	@Test
	void saysWhyAClusterDoesNotStart() throws Exception {
		Files.createFile(this.data.resolve("controller"));
		assertThatIllegalStateException().isThrownBy(() -> EmbeddedCluster.builder().dataDirectory(this.data).start())
			.withMessageContaining(this.data.resolve("controller").toString());
	}

}
