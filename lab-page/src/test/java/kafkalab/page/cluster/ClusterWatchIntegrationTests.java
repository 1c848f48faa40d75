package kafkalab.page.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import kafkalab.embedded.EmbeddedCluster;
import kafkalab.embedded.LabTopic;
import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import kafkalab.page.cluster.ClusterSnapshot.Broker;
import kafkalab.page.cluster.ClusterSnapshot.Group;
import kafkalab.page.cluster.ClusterSnapshot.Member;
import kafkalab.page.cluster.ClusterSnapshot.Partition;
import kafkalab.page.cluster.ClusterSnapshot.Position;
import kafkalab.page.cluster.ClusterSnapshot.Topic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ClusterWatchIntegrationTests {

	private static EmbeddedCluster kafka;

	private final AtomicLong clock = new AtomicLong();

	private final Audience audience = new Audience(this.clock::get);

	private final CountedAdmins admins = new CountedAdmins(kafka.bootstrapServers());

	private final ClusterWatch cluster = new ClusterWatch(this.admins,
			new SnapshotTaker(new GroupColours(), new Problems(kafka.bootstrapServers())), this.audience, (event) -> {
			});

	private final List<BareMember> members = new ArrayList<>();

	@BeforeAll
	static void startKafka() {
		kafka = EmbeddedCluster.builder()
			.topics(List.of(new LabTopic("first-topic", 2), new LabTopic("my-topic", 3)))
			.start();
	}

	@AfterAll
	static void stopKafka() {
		kafka.close();
	}

	@BeforeEach
	void start() {
		this.cluster.start();
	}

	@AfterEach
	void stop() {
		this.members.forEach(BareMember::close);
		this.cluster.stop();
	}

	@Test
	void seesBrokersTopicsAndTheController() {
		ClusterSnapshot snapshot = snapshot();
		assertThat(snapshot.reachable()).isTrue();
		assertThat(snapshot.problem()).isNull();
		assertThat(snapshot.controller()).isEqualTo(3);
		assertThat(snapshot.brokers()).extracting(Broker::name).containsExactly("kafka1", "kafka2");
		assertThat(snapshot.topics()).extracting(Topic::name).containsExactly("first-topic", "my-topic");
		assertThat(partitions(snapshot, "first-topic")).extracting(Partition::leader).containsExactly(1, 2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "classic", "consumer" })
	void seesWhoOwnsWhatInAGroup(String type) {
		String name = "owners-" + type;
		join(name, type, "consumer-8000");
		join(name, type, "kcat");
		await().untilAsserted(() -> {
			Group group = group(name);
			assertThat(group.type()).isEqualTo(type);
			assertThat(group.state()).isEqualTo("Stable");
			assertThat(group.protocol()).isEqualTo(type.equals("classic") ? "range" : "uniform");
			assertThat(group.coordinator()).isIn(1, 2);
			assertThat(group.members()).extracting(Member::clientId).containsExactly("consumer-8000", "kcat");
			assertThat(group.members()).extracting(Member::consumer).containsExactly("8000", null);
			assertThat(group.members()).extracting(Member::host)
				.allMatch((host) -> host.equals("127.0.0.1") || host.equals("0:0:0:0:0:0:0:1"));
			assertThat(group.members()).allSatisfy((member) -> assertThat(member.assignment()).hasSize(1));
			assertThat(group.members()).flatExtracting(Member::assignment)
				.containsExactlyInAnyOrder(new Assigned("first-topic", 0), new Assigned("first-topic", 1));
		});
	}

	@Test
	void seesTheMembersOfAShareGroup() {
		join("sharing", "share", "worker");
		await().untilAsserted(() -> {
			Group group = group("sharing");
			assertThat(group.type()).isEqualTo("share");
			assertThat(group.state()).isEqualTo("Stable");
			assertThat(group.members()).singleElement()
				.satisfies((member) -> assertThat(member.assignment()).hasSize(2));
			assertThat(group.positions()).hasSize(2);
		});
	}

	@Test
	void seesCommittedPositionsAndLag() throws Exception {
		for (String value : List.of("one", "two", "three")) {
			send("my-topic", 1, value);
		}
		BareMember reader = join("readers", "classic", "reader", "my-topic");
		await().untilAsserted(
				() -> assertThat(group("readers").positions()).contains(new Position("my-topic", 1, 3L, 3L, 0L)));
		reader.close();
		send("my-topic", 1, "four");
		await().untilAsserted(() -> {
			assertThat(partitions(snapshot(), "my-topic").get(1).end()).isEqualTo(4);
			assertThat(group("readers").state()).isEqualTo("Empty");
			assertThat(group("readers").positions()).contains(new Position("my-topic", 1, 3L, 4L, 1L));
		});
	}

	@Test
	void tellsTheStatesOfTheNewProtocolAsTheyAre() {
		try (KafkaConsumer<String, String> busy = new KafkaConsumer<>(Map.of("bootstrap.servers",
				kafka.bootstrapServers(), "group.id", "reconciling", "group.protocol", "consumer", "client.id", "busy",
				"key.deserializer", StringDeserializer.class, "value.deserializer", StringDeserializer.class))) {
			busy.subscribe(List.of("first-topic"));
			await().untilAsserted(() -> {
				busy.poll(Duration.ofMillis(50));
				assertThat(busy.assignment()).hasSize(2);
			});
			// Busy with an event, it cannot give a partition up
			join("reconciling", "consumer", "newcomer");
			await().untilAsserted(() -> assertThat(group("reconciling").state()).isEqualTo("Reconciling"));
			await().untilAsserted(() -> {
				busy.poll(Duration.ofMillis(50));
				assertThat(group("reconciling").state()).isEqualTo("Stable");
			});
		}
	}

	@Test
	void seesABrokerStopAndComeBack() {
		join("survivors", "classic", "survivor");
		await().untilAsserted(() -> assertThat(group("survivors").state()).isEqualTo("Stable"));
		kafka.stopBroker("kafka1");
		try {
			await().untilAsserted(() -> {
				assertThat(snapshot().brokers()).extracting(Broker::up).containsExactly(false, true);
				assertThat(partitions(snapshot(), "first-topic")).extracting(Partition::leader).containsExactly(2, 2);
				assertThat(partitions(snapshot(), "first-topic")).extracting(Partition::inSync)
					.containsOnly(List.of(2));
				assertThat(group("survivors").members()).hasSize(1);
			});
		}
		finally {
			kafka.startBroker("kafka1");
		}
		await().untilAsserted(() -> {
			assertThat(snapshot().brokers()).extracting(Broker::up).containsExactly(true, true);
			assertThat(partitions(snapshot(), "first-topic")).extracting(Partition::leader).containsExactly(1, 2);
		});
	}

	@Test
	void keepsWhatItKnewWhileNoBrokerAnswersAndRecovers() {
		join("patient", "classic", "patient");
		await().untilAsserted(() -> assertThat(group("patient").members()).hasSize(1));
		kafka.stopBroker("kafka1");
		kafka.stopBroker("kafka2");
		try {
			await().untilAsserted(() -> {
				ClusterSnapshot snapshot = snapshot();
				assertThat(snapshot.reachable()).isFalse();
				assertThat(snapshot.problem()).contains(kafka.bootstrapServers());
				assertThat(snapshot.brokers()).extracting(Broker::up).containsExactly(false, false);
				assertThat(snapshot.topics()).hasSize(2);
				assertThat(group("patient").members()).hasSize(1);
			});
		}
		finally {
			Stream.of("kafka1", "kafka2").parallel().forEach(kafka::startBroker);
		}
		await().untilAsserted(() -> {
			assertThat(snapshot().reachable()).isTrue();
			assertThat(snapshot().problem()).isNull();
			assertThat(snapshot().brokers()).extracting(Broker::up).containsExactly(true, true);
			assertThat(group("patient").state()).isEqualTo("Stable");
		});
	}

	@Test
	void forgetsAGroupThatIsDeleted() {
		BareMember member = join("short-lived", "classic", "x", "my-topic");
		await().untilAsserted(() -> assertThat(group("short-lived").positions()).isNotEmpty());
		member.close();
		try (var admin = this.admins.get()) {
			await().untilAsserted(() -> admin.deleteConsumerGroups(List.of("short-lived")).all().get());
		}
		await()
			.untilAsserted(() -> assertThat(snapshot().groups()).extracting(Group::name).doesNotContain("short-lived"));
	}

	@Test
	void asksNothingWhileNobodyLooks() {
		assertThat(this.admins.calls).hasValue(0);
		this.audience.enter();
		await().untilAsserted(() -> assertThat(this.admins.calls).hasPositiveValue());
		this.audience.leave();
		await().untilAsserted(() -> assertThat(this.admins.open).hasValue(0));
		int calls = this.admins.calls.get();
		await().during(Duration.ofSeconds(1)).until(() -> this.admins.calls.get() == calls);
		snapshot();
		assertThat(this.admins.calls).hasValueGreaterThan(calls);
	}

	@Test
	void oneSnapshotIsForEverybodyWhoLooks() {
		this.audience.enter();
		this.audience.enter();
		await().untilAsserted(() -> assertThat(this.admins.calls).hasPositiveValue());
		assertThat(this.admins.open).hasValue(1);
		ClusterSnapshot snapshot = snapshot();
		assertThat(Stream.generate(this::snapshot).limit(20).distinct().count()).isLessThan(20);
		assertThat(snapshot.reachable()).isTrue();
	}

	private void join(String group, String type, String clientId) {
		join(group, type, clientId, "first-topic");
	}

	private BareMember join(String group, String type, String clientId, String topic) {
		BareMember member = BareMember.join(kafka.bootstrapServers(), group, type, clientId, topic);
		this.members.add(member);
		return member;
	}

	private ClusterSnapshot snapshot() {
		return this.cluster.fresh(Duration.ofSeconds(10));
	}

	private Group group(String name) {
		List<Group> groups = snapshot().groups().stream().filter((group) -> group.name().equals(name)).toList();
		assertThat(groups).hasSize(1);
		return groups.get(0);
	}

	private static List<Partition> partitions(ClusterSnapshot snapshot, String topic) {
		return snapshot.topics()
			.stream()
			.filter((candidate) -> candidate.name().equals(topic))
			.findFirst()
			.orElseThrow()
			.partitions();
	}

	private static void send(String topic, int partition, String value) throws Exception {
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", kafka.bootstrapServers()), new StringSerializer(),
				new StringSerializer())) {
			producer.send(new ProducerRecord<>(topic, partition, null, value)).get();
		}
	}

}
