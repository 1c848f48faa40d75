package kafkalab.embedded;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitionReassignment;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

class EmbeddedClusterIntegrationTests {

	private static EmbeddedCluster cluster;

	private static Clients clients;

	@BeforeAll
	static void start() {
		cluster = EmbeddedCluster.builder().start();
		clients = new Clients(cluster.bootstrapServers());
	}

	@AfterAll
	static void close() {
		cluster.close();
	}

	@Test
	void hasTheLabsTopicsOnBothBrokersAsSoonAsItHasStarted() throws Exception {
		for (LabTopic topic : LabTopic.defaults()) {
			List<TopicPartitionInfo> partitions = clients.partitions(topic.name());
			assertThat(partitions).hasSize(topic.partitions())
				.allSatisfy((partition) -> assertThat(partition.isr()).hasSize(2));
			assertThat(partitions).extracting((partition) -> partition.leader().id()).contains(1, 2);
		}
	}

	@ParameterizedTest
	@CsvSource({ "classic, 3000", "consumer, " })
	void servesBothGroupProtocolsWithShortSessions(String protocol, String session) throws Exception {
		Map<String, Object> settings = (session != null)
				? Map.of("group.protocol", protocol, "session.timeout.ms", session, "heartbeat.interval.ms", "500")
				: Map.of("group.protocol", protocol);
		clients.send("my-topic", 0, protocol);
		assertThat(clients.read("my-topic", (values) -> values.contains(protocol), settings)).contains(protocol);
	}

	@Test
	void servesShareGroups() throws Exception {
		try (Admin admin = clients.admin()) {
			admin
				.incrementalAlterConfigs(
						Map.of(new ConfigResource(ConfigResource.Type.GROUP, "pickers"),
								List.of(new AlterConfigOp(new ConfigEntry("share.auto.offset.reset", "earliest"),
										AlterConfigOp.OpType.SET))))
				.all()
				.get();
		}
		clients.send("trips", 5, "shared");
		try (KafkaShareConsumer<String, String> consumer = new KafkaShareConsumer<>(
				Map.of("bootstrap.servers", cluster.bootstrapServers(), "group.id", "pickers"),
				new StringDeserializer(), new StringDeserializer())) {
			consumer.subscribe(List.of("trips"));
			await().atMost(Duration.ofSeconds(30))
				.untilAsserted(() -> assertThat(consumer.poll(Duration.ofMillis(100)))
					.anySatisfy((event) -> assertThat(event.value()).isEqualTo("shared")));
		}
	}

	@Test
	void isReachedWhereLocalhostIsIpv6() throws Exception {
		assumeThat(Loopback.hasIpv6()).isTrue();
		int port = cluster.brokers().get(1).port();
		assertThat(new Clients("[::1]:" + port).partitions("first-topic")).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource({ "kafka1, 2", "kafka2, 1" })
	void servesOnWhileEitherBrokerIsStopped(String broker, int other) throws Exception {
		cluster.stopBroker(broker);
		assertThat(runs(broker)).isFalse();
		assertThat(clients.partitions("payments")).extracting((partition) -> partition.leader().id())
			.containsOnly(other);
		clients.send("payments", 0, "without " + broker);
		assertThat(clients.readUntil("payments", "without " + broker)).contains("without " + broker);

		cluster.startBroker(broker);
		assertThat(runs(broker)).isTrue();
		assertThat(clients.partitions("payments")).allSatisfy((partition) -> {
			assertThat(partition.isr()).hasSize(2);
			assertThat(partition.leader()).isEqualTo(partition.replicas().get(0));
		});
	}

	@Test
	void bringsALeaderHomeByItself() throws Exception {
		try (Admin admin = clients.admin()) {
			TopicPartition partition = new TopicPartition("my-topic", 1);
			List<Integer> replicas = clients.partitions("my-topic").get(1).replicas().stream().map(Node::id).toList();
			// There and back: the other tests find the topic as it was
			for (List<Integer> order : List.of(List.of(replicas.get(1), replicas.get(0)), replicas)) {
				admin.alterPartitionReassignments(Map.of(partition, Optional.of(new NewPartitionReassignment(order))))
					.all()
					.get();
				await().atMost(Duration.ofSeconds(60))
					.untilAsserted(() -> assertThat(clients.partitions("my-topic").get(1).leader().id())
						.isEqualTo(order.get(0)));
			}
		}
	}

	@Test
	void losesNothingThatWasAcknowledgedWhileBothBrokersGoAndComeBack() {
		Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
		AtomicBoolean enough = new AtomicBoolean();
		CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> sendUntil(enough, acknowledged));
		for (BrokerStatus broker : cluster.brokers()) {
			cluster.stopBroker(broker.name());
			int sent = acknowledged.size();
			await().until(() -> acknowledged.size() > sent + 10 || sending.isDone());
			cluster.startBroker(broker.name());
		}
		enough.set(true);
		sending.join();
		assertThat(clients.read("order-events", (values) -> values.containsAll(acknowledged), Map.of()))
			.containsAll(acknowledged)
			.doesNotHaveDuplicates();
	}

	@Test
	void lastBrokerCanBeStoppedAndComesBackFirst() throws Exception {
		cluster.stopBroker("kafka1");
		cluster.stopBroker("kafka2");
		assertThat(cluster.brokers()).noneMatch(BrokerStatus::running);
		cluster.startBroker("kafka1");
		cluster.startBroker("kafka2");
		clients.send("dlq", 1, "after the night");
		assertThat(clients.readUntil("dlq", "after the night")).contains("after the night");
	}

	@Test
	void takesStopsAndStartsTwice() {
		cluster.startBroker("kafka2");
		cluster.stopBroker("kafka2");
		cluster.stopBroker("kafka2");
		cluster.startBroker("kafka2");
		assertThat(cluster.brokers()).allMatch(BrokerStatus::running);
	}

	@Test
	void saysWhichBrokersThereAre() {
		assertThatIllegalArgumentException().isThrownBy(() -> cluster.stopBroker("kafka7"))
			.withMessage("There is no broker kafka7; the brokers are kafka1 and kafka2");
	}

	@Test
	void survivesANodeThatWantsToEndTheJvm() {
		Exit.exit(1);
		Exit.halt(1);
	}

	private static boolean runs(String name) {
		return cluster.brokers().stream().anyMatch((broker) -> broker.name().equals(name) && broker.running());
	}

	private static void sendUntil(AtomicBoolean enough, Queue<String> acknowledged) {
		try (KafkaProducer<String, String> producer = clients.producer()) {
			for (int i = 0; !enough.get() && i < 100_000; i++) {
				String value = String.valueOf(i);
				producer.send(new ProducerRecord<>("order-events", i % 3, null, value), (receipt, failure) -> {
					if (failure == null) {
						acknowledged.add(value);
					}
				}).get();
			}
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
