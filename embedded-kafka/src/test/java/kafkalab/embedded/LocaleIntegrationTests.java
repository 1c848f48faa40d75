package kafkalab.embedded;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LocaleIntegrationTests {

	@ParameterizedTest
	@CsvSource({ "tr, TR", "ar, EG" })
	void startsAndServesInAnyLanguage(String language, String country) throws Exception {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Duser.language=" + language, "-Duser.country=" + country, "-cp",
				System.getProperty("java.class.path"), InOneLanguage.class.getName())
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isZero();
		assertThat(output).contains("read [event]");
	}

	/**
	 * Starts a cluster and uses it.
	 */
	static final class InOneLanguage {

		public static void main(String[] args) throws Exception {
			try (EmbeddedCluster cluster = EmbeddedCluster.builder()
				.topics(List.of(new LabTopic("first-topic", 2)))
				.start()) {
				Clients clients = new Clients(cluster.bootstrapServers());
				clients.send("first-topic", 1, "event");
				List<String> read = clients.read("first-topic", (values) -> values.contains("event"),
						Map.of("group.protocol", "consumer"));
				System.out.println("read " + read);
			}
		}

	}

}
