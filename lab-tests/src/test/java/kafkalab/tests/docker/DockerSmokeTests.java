package kafkalab.tests.docker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import kafkalab.embedded.LabTopic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The cluster in containers, the apps on this machine: two consumers in one group and one
 * in a group of its own.
 */
@RequiresDocker
class DockerSmokeTests {

	private static final Producer producer = new Producer(FreePort.next());

	private static final Consumer first = new Consumer(FreePort.next());

	private static final Consumer second = new Consumer(FreePort.next());

	private static final Consumer other = new Consumer(FreePort.next());

	private static final Deque<App> apps = new ArrayDeque<>();

	@AutoClose
	private static final DockerCluster cluster = new DockerCluster();

	@AutoClose
	private static Admin admin;

	@BeforeAll
	static void start() throws Exception {
		cluster.start();
		admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()));
		admin.createTopics(LabTopic.defaults().stream().map(DockerSmokeTests::newTopic).toList()).all().get();
		apps.add(App.start("producer-app",
				Map.of("PORT", "" + producer.port(), "KAFKA_BOOTSTRAP_SERVERS", cluster.bootstrapServers())));
		startConsumer(first, "first-group");
		startConsumer(second, "first-group");
		startConsumer(other, "second-group");
		Patience.await()
			.untilAsserted(() -> assertThat(List.of(first, second, other)).extracting(Consumer::partitions)
				.extracting(List::size)
				.containsExactly(1, 1, 2));
	}

	private static NewTopic newTopic(LabTopic topic) {
		return new NewTopic(topic.name(), topic.partitions(), (short) 2);
	}

	private static void startConsumer(Consumer consumer, String group) {
		apps.add(App.start("consumer-app", Map.of("PORT", "" + consumer.port(), "KAFKA_BOOTSTRAP_SERVERS",
				cluster.bootstrapServers(), "KAFKA_TOPIC", "first-topic", "CONSUMER_GROUP", group)));
	}

	@AfterAll
	static void stopApps() {
		apps.forEach(App::close);
	}

	@Test
	void findsTheConsumersOfThisMachineThatTheBrokersSeeElsewhere() {
		Patience.await()
			.untilAsserted(() -> assertThat(producer.journals()).containsExactlyInAnyOrder(first.port(), second.port(),
					other.port()));
	}

	@Test
	void splitsEventsBetweenTheMembersOfAGroup() {
		List<Integer> sent = producer.send(20);
		Patience.await()
			.untilAsserted(
					() -> assertThat(Stream.of(first, second).flatMap((consumer) -> consumer.idsAmong(sent).stream()))
						.containsExactlyInAnyOrderElementsOf(sent));
		assertThat(first.idsAmong(sent)).isNotEmpty();
		assertThat(second.idsAmong(sent)).isNotEmpty();
	}

	@Test
	void givesAnotherGroupEveryEventToo() {
		List<Integer> sent = producer.send(20);
		Patience.await()
			.untilAsserted(() -> assertThat(other.idsAmong(sent)).containsExactlyInAnyOrderElementsOf(sent));
	}

	@Test
	void losesNothingWhileABrokerStopsAndComesBack() {
		List<Integer> receipts = new BrokerDrill(admin, producer).clickDuring(() -> cluster.stopBroker("kafka1"),
				() -> cluster.startBroker("kafka1"));
		Patience.await().untilAsserted(() -> {
			assertThat(other.ids()).containsAll(receipts);
			assertThat(Stream.of(first, second).flatMap((consumer) -> consumer.ids().stream()).toList())
				.containsAll(receipts);
		});
	}

}
