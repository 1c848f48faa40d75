package kafkalab.tests.docker;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import kafkalab.embedded.EmbeddedCluster;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What can be said about the containers without starting one.
 */
class ComposeFileTests {

	private final ComposeFile file = LabFiles.composeFile();

	@Test
	void pinsEveryImage() {
		Stream<String> pulled = this.file.services()
			.values()
			.stream()
			.map((service) -> (String) service.get("image"))
			.filter(Objects::nonNull);
		assertThat(Stream.concat(pulled, Stream.of("producer-app", "consumer-app").map(LabFiles::javaImage)))
			.isNotEmpty()
			.allSatisfy((image) -> assertThat(image).matches("[^:@]+:v?\\d+\\.\\d+\\.\\d+.*"));
	}

	@Test
	void runsTheKafkaThatTheLabIsBuiltWith() {
		assertThat(this.file.image("kafka1")).isEqualTo("apache/kafka:" + AppInfoParser.getVersion());
	}

	@ParameterizedTest
	@CsvSource({ "controller, node.properties", "kafka1, node.properties", "kafka2, node.properties",
			"kafka1, broker.properties", "kafka2, broker.properties" })
	void tellsANodeWhatTheEmbeddedClusterTellsIt(String service, String resource) throws IOException {
		Properties settings = new Properties();
		try (InputStream stream = EmbeddedCluster.class.getResourceAsStream(resource)) {
			settings.load(stream);
		}
		Map<String, String> environment = settings.stringPropertyNames()
			.stream()
			.filter((setting) -> !Topology.PLACES.contains(setting))
			.collect(Collectors.toMap((setting) -> "KAFKA_" + setting.toUpperCase(Locale.ROOT).replace('.', '_'),
					settings::getProperty));
		assertThat(this.file.environment(service, Map.of())).containsAllEntriesOf(environment);
	}

	@Test
	void namesAPortOnceForAllWhoUseIt() {
		assertThat(this.file.environment("kafka1", Map.of("KAFKA1_PORT", "19093")))
			.containsEntry("KAFKA_ADVERTISED_LISTENERS", "DOCKER://kafka1:9092,HOST://localhost:19093");
		assertThat(this.file.environment("kafka2", Map.of())).containsEntry("KAFKA_ADVERTISED_LISTENERS",
				"DOCKER://kafka2:9092,HOST://localhost:9094");
	}

}
