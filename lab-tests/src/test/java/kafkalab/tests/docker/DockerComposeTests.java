package kafkalab.tests.docker;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import kafkalab.embedded.LabTopic;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cluster and apps in containers, brought up from docker-compose.yml and seen from this
 * machine.
 */
@RequiresDocker
class DockerComposeTests {

	/** Besides moved ports: so that this runs next to a lab that somebody works with. */
	private static final String PREFIX = "lab-test-";

	private static final int kafka1 = FreePort.next();

	private static final int kafka2 = FreePort.next();

	private static final Producer producer = new Producer(FreePort.next());

	private static final Consumer first = new Consumer(FreePort.next());

	private static final Consumer other = new Consumer(FreePort.next());

	@AutoClose
	private static final Compose compose = new Compose("lab-test",
			Map.of("LAB_PREFIX", PREFIX, "KAFKA1_PORT", "" + kafka1, "KAFKA2_PORT", "" + kafka2, "PRODUCER_PORT",
					"" + producer.port(), "CONSUMER1_PORT", "" + first.port(), "CONSUMER2_PORT", "" + other.port()));

	@AutoClose
	private static Admin admin;

	private static Footprint footprint;

	@BeforeAll
	static void start() {
		// Containers that an aborted run left behind have the same names
		compose.close();
		Instant begin = Instant.now();
		compose.run("up", "-d", "topics");
		admin = admin(kafka1, kafka2);
		footprint = new Footprint(awaitTopics(admin, begin),
				compose.memory(PREFIX + "controller", PREFIX + "kafka1", PREFIX + "kafka2"));
		compose.run("up", "-d", "--build", "producer", "consumer1", "consumer2");
		Patience.await()
			.untilAsserted(() -> assertThat(List.of(first, other)).extracting(Consumer::partitions)
				.containsOnly(List.of(0, 1)));
	}

	private static Admin admin(int port1, int port2) {
		return Admin.create(Map.of("bootstrap.servers", "localhost:%d,localhost:%d".formatted(port1, port2)));
	}

	private static Duration awaitTopics(Admin admin, Instant begin) {
		List<String> topics = LabTopic.defaults().stream().map(LabTopic::name).toList();
		Patience.await()
			.untilAsserted(() -> assertThat(Topology.replicas(admin)).containsKeys(topics.toArray(String[]::new)));
		return Duration.between(begin, Instant.now());
	}

	@Test
	void isTheSameClusterAsTheEmbeddedOne() throws Exception {
		int port1 = FreePort.next();
		int port2 = FreePort.next();
		Map<String, String> ports = Map.of("KAFKA1_PORT", "" + port1, "KAFKA2_PORT", "" + port2, "CONTROLLER_PORT",
				"" + FreePort.next(), "CONTROL_PORT", "" + FreePort.next());
		Instant begin = Instant.now();
		try (App embedded = App.start("lab-runner", ports, "cluster"); Admin embeddedAdmin = admin(port1, port2)) {
			Duration startup = awaitTopics(embeddedAdmin, begin);
			Patience.await()
				.untilAsserted(() -> assertThat(Topology.of(admin)).usingRecursiveComparison()
					.isEqualTo(Topology.of(embeddedAdmin)));
			// For people who read the build's output, whatever its log level
			System.out.println(footprint.comparedTo(new Footprint(startup, Map.of("all", embedded.memory()))));
		}
	}

	@Test
	void hasNothingThatComposeWouldWarnAbout() {
		assertThat(compose.run("config", "--quiet")).isBlank();
	}

	@Test
	void deliversEveryEventToBothGroups() {
		awaitInBothGroups(producer.send(10));
	}

	@Test
	void losesNothingWhileABrokerStopsAndComesBack() {
		awaitInBothGroups(new BrokerDrill(admin, producer).clickDuring(() -> compose.run("stop", "kafka1"),
				() -> compose.run("start", "kafka1")));
	}

	private static void awaitInBothGroups(List<Integer> sent) {
		Patience.await()
			.untilAsserted(() -> assertThat(Stream.of(first, other)).extracting(Consumer::ids)
				.allSatisfy((ids) -> assertThat(ids).containsAll(sent)));
	}

	@Test
	void showsTheConsumersOfOtherContainersOnThePage() {
		Patience.await()
			.untilAsserted(() -> assertThat(producer.journals()).containsExactlyInAnyOrder(first.port(), other.port()));
	}

}
