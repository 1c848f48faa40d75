package kafkalab.consumer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.logging.LogManager;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.RoundRobinAssignor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.logging.LoggingSystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Whole consumers on a real cluster; each test has a topic and a group of its own.
 */
class ConsumerApplicationIntegrationTests {

	@AutoClose
	private static TestKafka kafka;

	private final List<TestConsumer> consumers = new ArrayList<>();

	/**
	 * Spring Boot would set up the log anew for each consumer, while Kafka's threads
	 * write to it.
	 */
	@BeforeAll
	static void startKafka() {
		System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
		LogManager.getLogManager().reset();
		Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
		kafka = new TestKafka();
	}

	@AfterAll
	static void leaveTheLog() {
		System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
	}

	@AfterEach
	void closeConsumers() {
		this.consumers.forEach(TestConsumer::close);
	}

	@Test
	void stampsEventsAndCommitsTheirPositions() throws Exception {
		kafka.createTopic("stamped", 2);
		kafka.sendIds("stamped", 1, 3);
		TestConsumer consumer = consumer("stamped").awaitState("running");
		await().until(() -> consumer.events().size() == 3);
		assertThat(consumer.partitions()).containsExactly(0, 1);
		assertThat(consumer.events()).allSatisfy((entry) -> assertThat(entry.get("event").get("consumed").asString())
			.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));
		await().until(() -> kafka.committed("stamped-group", "stamped", 0) == 1
				&& kafka.committed("stamped-group", "stamped", 1) == 2);
	}

	@Test
	void isStoppedByNothingOnATopic() throws Exception {
		kafka.createTopic("rubbish", 1);
		kafka.send("rubbish", TestKafka.bytes("hello"), new byte[] { (byte) 0xff, 0 }, null, new byte[0],
				TestKafka.bytes("{\"id\":1"), new byte[900_000], TestKafka.bytes("{\"id\":2}"));
		TestConsumer consumer = consumer("rubbish");
		await().until(() -> consumer.events().size() == 7);
		assertThat(consumer.events().get(6).get("event").get("id").asInt()).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "classic", "consumer" })
	void membersShareThePartitionsAndTakeOver(String protocol) throws Exception {
		String topic = "shared-" + protocol;
		kafka.createTopic(topic, 2);
		Stream.generate(() -> consumer(topic, "GROUP_PROTOCOL=" + protocol)).limit(3).toList();
		await().untilAsserted(() -> assertThat(this.consumers).extracting(TestConsumer::state)
			.containsExactlyInAnyOrder("running", "running", "idle"));
		kafka.sendIds(topic, 1, 10);
		await().untilAsserted(() -> assertThat(receivedIds()).containsExactlyElementsOf(ids(10)));

		TestConsumer leaver = this.consumers.stream().max(Comparator.comparing(TestConsumer::state)).orElseThrow();
		this.consumers.remove(leaver);
		leaver.close();
		await().untilAsserted(() -> assertThat(this.consumers).flatExtracting(TestConsumer::partitions)
			.containsExactlyInAnyOrder(0, 1));
		int before = receivedIds().size();
		kafka.sendIds(topic, 11, 20);
		await().untilAsserted(() -> assertThat(receivedIds()).hasSize(before + 10).endsWith(20));
	}

	@Test
	void membersOfAShareGroupReceiveFromTheBeginning() throws Exception {
		kafka.createTopic("share", 1);
		kafka.sendIds("share", 1, 5);
		TestConsumer consumer = consumer("share", "GROUP_PROTOCOL=share").awaitState("running");
		await().untilAsserted(() -> assertThat(receivedIds()).containsExactlyElementsOf(ids(5)));
		assertThat(consumer.partitions()).containsExactly(0);
	}

	@Test
	void waitsForItsTopic() throws Exception {
		consumer("late").awaitState("waiting-for-topic");
		kafka.createTopic("late", 1);
		kafka.sendIds("late", 1, 1);
		await().untilAsserted(() -> assertThat(receivedIds()).containsExactly(1));
	}

	@Test
	void losesNothingWhenBrokersStopAndStart() throws Exception {
		kafka.createTopic("robust", 2);
		TestConsumer consumer = consumer("robust").awaitState("running");
		kafka.cluster().stopBroker("kafka1");
		kafka.sendIds("robust", 1, 10);
		await().untilAsserted(() -> assertThat(receivedIds()).containsAll(ids(10)));
		kafka.cluster().stopBroker("kafka2");
		consumer.awaitState("connecting");
		kafka.cluster().startBroker("kafka2");
		kafka.cluster().startBroker("kafka1");
		consumer.awaitState("running");
		kafka.sendIds("robust", 11, 20);
		await().untilAsserted(() -> assertThat(receivedIds()).containsAll(ids(20)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "classic", "consumer" })
	void aFrozenMemberIsGivenUpAndComesBack(String protocol) throws Exception {
		String topic = "frozen-" + protocol;
		kafka.createTopic(topic, 2);
		String[] settings = { "GROUP_PROTOCOL=" + protocol, "spring.kafka.consumer.max-poll-interval=2s" };
		TestConsumer other = consumer(topic, settings).awaitState("running");
		TestConsumer frozen = consumer(topic, settings).awaitState("running");
		frozen.freeze();
		assertThat(frozen.state()).isEqualTo("frozen");
		await().untilAsserted(() -> assertThat(other.partitions()).containsExactly(0, 1));
		kafka.sendIds(topic, 1, 10);
		await().until(() -> other.events().size() == 10);
		frozen.thaw();
		frozen.awaitState("running");
		assertThat(frozen.events()).isEmpty();
		kafka.sendIds(topic, 11, 20);
		await().untilAsserted(() -> assertThat(receivedIds()).containsExactlyElementsOf(ids(20)));
	}

	@Test
	void anEventThatAFrozenMemberHeldIsRepeated() throws Exception {
		kafka.createTopic("held", 1);
		TestConsumer frozen = consumer("held", "PROCESSING_DELAY=10s", "spring.kafka.consumer.max-poll-interval=12s")
			.awaitState("running");
		kafka.sendIds("held", 1, 1);
		await().until(() -> frozen.events().size() == 1);
		frozen.freeze();
		TestConsumer other = consumer("held").awaitState("running");
		await().until(() -> other.events().size() == 1);
		await().until(() -> kafka.committed("held-group", "held", 0) == 1);
		frozen.thaw();
		// Which of the two gets the partition then depends on their names
		await().untilAsserted(() -> assertThat(this.consumers).extracting(TestConsumer::state)
			.containsExactlyInAnyOrder("running", "idle"));
		assertThat(receivedIds()).containsExactly(1, 1);
	}

	@Test
	void aFrozenMemberStopsAtOnce() throws Exception {
		kafka.createTopic("frozen", 1);
		TestConsumer frozen = consumer("frozen").awaitState("running");
		frozen.freeze();
		this.consumers.remove(frozen);
		frozen.close();
		TestConsumer next = consumer("frozen").awaitState("running");
		assertThat(next.partitions()).containsExactly(0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "classic", "consumer", "share" })
	void isKnownToTheBrokersByItsPortAlone(String protocol) throws Exception {
		String topic = "known-" + protocol;
		kafka.createTopic(topic, 1);
		TestConsumer consumer = consumer(topic, "GROUP_PROTOCOL=" + protocol).awaitState("running");
		assertThat(kafka.clientIds(topic + "-group", protocol.equals("share"))).containsExactly(consumer.clientId());
	}

	@ParameterizedTest
	@CsvSource({ "classic, share", "consumer, share", "share, classic", "share, consumer" })
	void aGroupOfAnotherTypeIsToldInASentence(String type, String wanted) throws Exception {
		String topic = "a-" + type + "-group-for-" + wanted;
		kafka.createTopic(topic, 1);
		consumer(topic, "GROUP_PROTOCOL=" + type).awaitState("running");
		TestConsumer refused = consumer(topic, "GROUP_PROTOCOL=" + wanted);
		await().until(refused::problem,
				("Group %s-group is a %s group, but this consumer wants it as a %s group "
						+ "(GROUP_PROTOCOL=%s): choose another CONSUMER_GROUP, or start it with GROUP_PROTOCOL=%s.")
					.formatted(topic, type, wanted, wanted, type)::equals);
	}

	@Test
	void aGroupWithAnotherAssignorIsToldInASentenceAndJoinedWhenItIsFree() throws Exception {
		kafka.createTopic("assignors", 1);
		TestConsumer refused;
		try (var other = kafka.member("assignors-group", "assignors", RoundRobinAssignor.class)) {
			refused = consumer("assignors");
			await().until(() -> {
				other.poll(Duration.ofMillis(100));
				return refused.problem();
			}, ("The members of group assignors-group share out their partitions by the assignor roundrobin, "
					+ "this consumer by range: choose another CONSUMER_GROUP, or stop the others first.")::equals);
		}
		refused.awaitState("running");
		assertThat(refused.problem()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 3 })
	void ofTwoWithOneInstanceIdTheNewerRemains(int seconds) throws Exception {
		String topic = "instance-" + seconds;
		kafka.createTopic(topic, 2);
		TestConsumer older = consumer(topic, "GROUP_INSTANCE_ID=one");
		await().pollDelay(Duration.ofSeconds(seconds)).until(() -> true);
		TestConsumer newer = consumer(topic, "GROUP_INSTANCE_ID=one");
		await().during(Duration.ofSeconds(4))
			.untilAsserted(() -> assertThat(Stream.of(older, newer).map(TestConsumer::state))
				.containsExactlyInAnyOrder("stopped", "running"));
		assertThat(this.consumers).filteredOn((consumer) -> consumer.state().equals("stopped"))
			.singleElement()
			.extracting(TestConsumer::problem)
			.asString()
			.contains("GROUP_INSTANCE_ID one");
	}

	@Test
	void keepsOnlyTheBeginningOfAnEventThatUnpacksToMany() throws Exception {
		kafka.createTopic("big", 1);
		kafka.send("big", new byte[30_000_000], TestKafka.bytes("{\"id\":2}"));
		TestConsumer consumer = consumer("big");
		await().until(() -> consumer.events().size() == 2);
		assertThat(consumer.events().get(0).get("event").get("bytes").asInt()).isEqualTo(30_000_000);
	}

	private TestConsumer consumer(String topic, String... settings) {
		TestConsumer consumer = new TestConsumer(kafka.brokers(), topic, settings);
		this.consumers.add(consumer);
		return consumer;
	}

	/** What all running consumers have received, in order, repeats included. */
	private List<Integer> receivedIds() {
		return this.consumers.stream()
			.flatMap((consumer) -> consumer.events().stream())
			.map((JsonNode entry) -> entry.get("event").get("id").asInt())
			.sorted()
			.toList();
	}

	private static List<Integer> ids(int last) {
		return IntStream.rangeClosed(1, last).boxed().toList();
	}

}
