package kafkalab.producer.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import kafkalab.app.sent.Receipt;
import kafkalab.embedded.EmbeddedCluster;
import kafkalab.producer.EmbeddedClusterConfiguration;
import kafkalab.producer.ProducerApplication;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Utils;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = ProducerApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = "lab.timeout=15000")
@AutoConfigureRestTestClient
@Import(EmbeddedClusterConfiguration.class)
class SendingIntegrationTests {

	@Autowired
	private RestTestClient client;

	@Autowired
	private EmbeddedCluster cluster;

	@Autowired
	private TopicDirectory topics;

	@Autowired
	private RecordSender sender;

	@Autowired
	private KafkaAdmin kafka;

	@Autowired
	private ConsumerFactory<String, String> consumers;

	@Autowired
	private JsonMapper json;

	private String name;

	private TestTopic topic;

	@BeforeEach
	void prepareATopicForTheTest(TestInfo test) {
		this.name = test.getTestMethod().orElseThrow().getName();
		this.topic = new TestTopic(this.kafka, this.consumers, this.name);
	}

	@AfterEach
	void close() {
		this.topic.close();
	}

	@Test
	void alternatesFromTheFirstClickOn() throws Exception {
		this.topic.create(2);
		assertThat(clicks(5, "")).extracting(Receipt::partition).containsExactly(0, 1, 0, 1, 0);
	}

	@Test
	void alternatesOverThreePartitionsAcrossClicksAndBursts() throws Exception {
		this.topic.create(3);
		assertThat(clicks(2, "")).extracting(Receipt::partition).containsExactly(0, 1);
		assertThat(events(", \"count\": 5").counts()).isEqualTo(Map.of(0, 2L, 1, 1L, 2, 2L));
		assertThat(clicks(2, "")).extracting(Receipt::partition).containsExactly(1, 2);
	}

	@Test
	void sharesTheTurnsBetweenConcurrentClicks() throws Exception {
		this.topic.create(2);
		List<Receipt> receipts = IntStream.range(0, 40)
			.mapToObj((click) -> CompletableFuture.supplyAsync(() -> events("").events().get(0)))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
		assertThat(receipts.stream().filter((receipt) -> receipt.partition() == 0)).hasSize(20);
		assertThat(receipts).extracting(Receipt::id).doesNotHaveDuplicates();
	}

	@Test
	void makesTheIdTheKeyWhenAskedTo() throws Exception {
		this.topic.create(3);
		assertThat(clicks(20, ", \"partitioning\": \"by-id\"")).allSatisfy((receipt) -> {
			assertThat(receipt.key()).isEqualTo(String.valueOf(receipt.id()));
			assertThat(receipt.partition()).isEqualTo(murmur2(Objects.requireNonNull(receipt.key()), 3));
		});
	}

	@Test
	void staysOnOnePartitionWhenSticky() throws Exception {
		this.topic.create(3);
		assertThat(clicks(30, ", \"partitioning\": \"sticky\"").stream().map(Receipt::partition).distinct()).hasSize(1);
	}

	@Test
	void keepsAKeyTogetherUnlessThePartitionIsGiven() throws Exception {
		this.topic.create(3);
		int partition = murmur2("my-key", 3);
		assertThat(clicks(3, ", \"key\": \"my-key\"")).extracting(Receipt::partition).containsOnly(partition);
		int other = (partition + 1) % 3;
		Receipts answer = events(", \"key\": \"my-key\", \"partition\": " + other);
		assertThat(answer.events().get(0).partition()).isEqualTo(other);
		assertThat(answer.why()).isEqualTo("you chose partition " + other);
	}

	@Test
	void storesWhatTheReceiptSays() throws Exception {
		this.topic.create(2);
		Receipt receipt = events(", \"clicked\": \"2026-11-20T10:02:11Z\"").events().get(0);
		ConsumerRecord<String, String> record = this.topic.read().get(0);
		assertThat(record.key()).isNull();
		assertThat(record.value()).isEqualTo("{\"id\":%d,\"clicked\":\"2026-11-20T10:02:11.000Z\",\"produced\":%s}",
				receipt.id(), this.json.writeValueAsString(receipt.produced()));
		assertThat(record.partition()).isEqualTo(receipt.partition());
		assertThat(record.offset()).isEqualTo(receipt.offset());
		assertThat(receipt.broker()).isEqualTo(this.topic.leader(receipt.partition()));
	}

	@Test
	void storesAnyText() throws Exception {
		this.topic.create(2);
		assertThat(message("<b>no JSON</b> äöü 🎈").id()).isZero();
		assertThat(this.topic.read()).extracting(ConsumerRecord::value).containsExactly("<b>no JSON</b> äöü 🎈");
	}

	@Test
	void sendsABurstOfAHundredThousand() throws Exception {
		this.topic.create(3);
		Receipts answer = events(", \"count\": 100000");
		assertThat(answer.counts()).isEqualTo(Map.of(0, 33_334L, 1, 33_333L, 2, 33_333L)).isEqualTo(this.topic.ends());
		long first = answer.events().get(0).id();
		assertThat(answer.events().get(1).id()).isEqualTo(first + 99_999);
		assertThat(this.topic.read().stream().map(this::idOf).sorted())
			.isEqualTo(LongStream.range(first, first + 100_000).boxed().toList());
	}

	@Test
	void givesNewIdsAfterARestart() throws Exception {
		this.topic.create(2);
		long last = clicks(3, "").get(2).id();
		assertThat(idsOfAnotherRun().take(1)).isGreaterThan(last);
	}

	@Test
	void givesIdsAboveTheHighestStoredOneAfterARestart() throws Exception {
		this.topic.create(2);
		message("{\"id\": 70000000, \"clicked\": \"…\", \"produced\": \"…\"}");
		message("{\"id\": 90000000, \"order\": \"not one of the lab's\"}");
		message("no JSON");
		assertThat(idsOfAnotherRun().take(1)).isEqualTo(70_000_001);
	}

	@Test
	void letsNobodyUseUpTheIdsThatABrowserCountsExactly() throws Exception {
		this.topic.create(1);
		message("{\"id\": 9007199254740990, \"clicked\": \"…\", \"produced\": \"…\"}");
		message("{\"id\": 4503599627370496, \"clicked\": \"…\", \"produced\": \"…\"}");
		assertThat(idsOfAnotherRun().take(1)).isLessThan(1_000_000_000);
	}

	@Test
	void findsItsIdsAmongRecordsOfAnyKind() throws Exception {
		this.topic.create(1);
		long last = clicks(1, "").get(0).id();
		message("{\"id\": 1%s, \"clicked\": 1, \"produced\": 1}".formatted("0".repeat(900)));
		message("{\"id\": 1e300, \"clicked\": 1, \"produced\": 1}");
		message("{\"id\": [5000000000], \"clicked\": 1, \"produced\": 1}");
		message("{\"id\": \"5000000000\", \"clicked\": 1, \"produced\": 1}");
		message("{\"id\": 5000000000, \"clicked\": 1, \"produced\": 1" + "0".repeat(900_000) + "}");
		message("{\"a\":".repeat(160));
		message("{\"a\":".repeat(100_000));
		this.topic.send("{\"id\": 5000000000, \"clicked\": \u00e4}".getBytes(ISO_8859_1));
		this.topic.send(null);
		this.topic.send(new byte[900_000]);
		assertThat(idsOfAnotherRun().take(1)).isGreaterThan(last).isLessThan(1_000_000_000);
	}

	@Test
	void saysThatATopicWasDeleted() throws Exception {
		this.topic.create(2);
		clicks(1, "");
		this.topic.delete();
		assertThat(problem(post("/events", body("")), HttpStatus.NOT_FOUND))
			.startsWith("There is no topic " + this.name + " any more. Topics there are: ");
	}

	@Test
	void saysThatATopicWasDeletedWhileItIsSentTo() throws Exception {
		this.topic.create(2);
		CompletableFuture<ResponseSpec> burst = CompletableFuture
			.supplyAsync(() -> post("/events", body(", \"count\": 100000")));
		Awaitility.await().until(() -> !this.topic.ends().equals(Map.of(0, 0L, 1, 0L)));
		this.topic.delete();
		String detail = problem(burst.join(), HttpStatus.SERVICE_UNAVAILABLE);
		assertThat(detail).contains("because there is no topic " + this.name + " any more");
	}

	@ParameterizedTest
	@ValueSource(strings = { "__consumer_offsets", "__share_group_state", "__transaction_state" })
	void refusesTopicsOfKafkaItself(String internal) {
		String body = "{\"topic\": \"%s\", \"value\": \"any\"}".formatted(internal);
		assertThat(problem(post("/send-message", body), HttpStatus.BAD_REQUEST))
			.isEqualTo(internal + " belongs to Kafka itself and takes no events. Choose another topic.");
		assertThat(problem(post("/events", "{\"topic\": \"%s\"}".formatted(internal)), HttpStatus.BAD_REQUEST))
			.contains("belongs to Kafka itself");
	}

	@Test
	void doesNotCreateATopicThatIsUnknown() throws Exception {
		assertThat(problem(post("/events", body("")), HttpStatus.NOT_FOUND))
			.startsWith("There is no topic " + this.name + ".")
			.contains("first-topic", "trips");
		assertThat(this.topic.exists()).isFalse();
	}

	@Test
	void refusesAPartitionOutOfRange() throws Exception {
		this.topic.create(2);
		assertThat(problem(post("/events", body(", \"partition\": 2")), HttpStatus.BAD_REQUEST))
			.contains("has 2 partitions");
		assertThat(problem(post("/events", body(", \"partition\": -1")), HttpStatus.BAD_REQUEST))
			.contains("has 2 partitions");
		assertThat(this.topic.read()).isEmpty();
	}

	@Test
	void refusesATextThatIsTooLarge() throws Exception {
		this.topic.create(2);
		String twoMegabytes = "x".repeat(2 * 1024 * 1024);
		assertThat(problem(post("/send-message", body(", \"value\": \"" + twoMegabytes + '"')),
				HttpStatus.CONTENT_TOO_LARGE))
			.contains("max.request.size", "1048576");
		assertThat(this.topic.read()).isEmpty();
	}

	@Test
	void usesRaisedPartitionsAtOnce() throws Exception {
		this.topic.create(1);
		clicks(1, "");
		this.topic.raise(2);
		assertThat(events(", \"partition\": 1").counts()).containsOnlyKeys(1);
		Awaitility.await()
			.untilAsserted(() -> assertThat(events(", \"count\": 2").counts()).isEqualTo(Map.of(0, 1L, 1, 1L)));
	}

	@Test
	void losesNothingThatHasAReceiptWhileBrokersStopAndStart() throws Exception {
		this.topic.create(2);
		AtomicBoolean drill = new AtomicBoolean(true);
		CompletableFuture<List<Receipt>> clicks = CompletableFuture.supplyAsync(() -> {
			List<Receipt> receipts = new ArrayList<>();
			while (drill.get()) {
				receipts.addAll(events("").events());
			}
			return receipts;
		});
		for (String broker : List.of("kafka1", "kafka2")) {
			this.cluster.stopBroker(broker);
			this.cluster.startBroker(broker);
		}
		drill.set(false);
		// Waited for before the topic is read: the last click is still under way
		Map<Long, String> answered = clicks.join()
			.stream()
			.collect(Collectors.toMap(Receipt::id, (receipt) -> receipt.partition() + "@" + receipt.offset()));
		// Also fails if an event is stored twice: toMap refuses that
		Map<Long, String> stored = this.topic.read()
			.stream()
			.collect(Collectors.toMap(this::idOf, (record) -> record.partition() + "@" + record.offset()));
		assertThat(answered).isNotEmpty();
		assertThat(stored).containsAllEntriesOf(answered);
	}

	@Test
	void goesOnWithTheOtherPartitionsWhenOneHasNoLeader() throws Exception {
		this.topic.create(Map.of(0, List.of(1), 1, List.of(2)));
		clicks(1, "");
		this.cluster.stopBroker("kafka1");
		try {
			Awaitility.await().until(() -> this.sender.partitions(this.name).leaderless().equals(List.of(0)));
			assertThat(clicks(4, "")).extracting(Receipt::partition).containsOnly(1);
		}
		finally {
			this.cluster.startBroker("kafka1");
		}
	}

	private List<Receipt> clicks(int clicks, String fields) {
		return IntStream.range(0, clicks).mapToObj((click) -> events(fields).events().get(0)).toList();
	}

	private Receipts events(String fields) {
		return created(post("/events", body(fields)), Receipts.class);
	}

	private Receipt message(String text) {
		return created(post("/send-message", body(", \"value\": " + this.json.writeValueAsString(text))),
				Receipt.class);
	}

	private String body(String fields) {
		return "{\"topic\": \"%s\"%s}".formatted(this.name, fields);
	}

	private ResponseSpec post(String uri, String body) {
		return this.client.post().uri(uri).contentType(MediaType.APPLICATION_JSON).body(body).exchange();
	}

	private static <T> T created(ResponseSpec response, Class<T> type) {
		return Objects
			.requireNonNull(response.expectStatus().isCreated().expectBody(type).returnResult().getResponseBody());
	}

	private static String problem(ResponseSpec response, HttpStatus status) {
		response.expectStatus().isEqualTo(status).expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
		ProblemDetail problem = response.expectBody(ProblemDetail.class).returnResult().getResponseBody();
		return Objects.requireNonNull(Objects.requireNonNull(problem).getDetail());
	}

	private long idOf(ConsumerRecord<String, String> record) {
		return this.json.readTree(record.value()).path("id").asLong();
	}

	private EventIds idsOfAnotherRun() {
		return new EventIds(new StoredEvents(this.topics, this.consumers, this.json)::highestId);
	}

	private static int murmur2(String key, int partitions) {
		return Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % partitions;
	}

}
