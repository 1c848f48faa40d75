package kafkalab.page.feed;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import kafkalab.app.sent.Sent;
import kafkalab.embedded.EmbeddedCluster;
import kafkalab.page.TestPage;
import kafkalab.page.cluster.BareMember;
import kafkalab.page.consumer.StubJournal;
import kafkalab.page.feed.FeedReader.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class FeedIntegrationTests {

	private static EmbeddedCluster kafka;

	private static ConfigurableApplicationContext app;

	private final List<AutoCloseable> open = new ArrayList<>();

	@BeforeAll
	static void start() {
		kafka = EmbeddedCluster.builder().start();
		app = startApp();
	}

	private static ConfigurableApplicationContext startApp() {
		return SpringApplication.run(TestPage.class, "--server.port=0", "--server.tomcat.connection-timeout=30s",
				"--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers());
	}

	@AfterAll
	static void stop() {
		app.close();
		kafka.close();
	}

	@AfterEach
	void close() throws Exception {
		for (AutoCloseable closeable : this.open) {
			closeable.close();
		}
	}

	@Test
	void showsAConsumerFromItsFirstEventToItsEnd() throws Exception {
		FeedReader page = page();
		StubJournal journal = journal("whole-story");
		BareMember member = member("whole-story", "consumer-" + journal.port());
		await().untilAsserted(
				() -> assertThat(consumer(page, journal.key()).path("state").asString()).isEqualTo("running"));
		assertThat(group(page, "whole-story").at("/members/0/consumer").asString()).isEqualTo(journal.key());
		journal.event(31, 1);
		await().untilAsserted(() -> assertThat(page.last("events").at("/rows/0/id").asLong()).isEqualTo(31));
		assertThat(page.last("events").at("/counts/1").asLong()).isOne();
		journal.entry("\"type\": \"revoked\", \"at\": \"2026-11-20T10:02:11Z\", \"partitions\": [1]");
		await().untilAsserted(() -> assertThat(page.all("happened")).anySatisfy((happening) -> {
			assertThat(happening.path("kind").asString()).isEqualTo("revoked");
			assertThat(happening.path("consumer").asString()).isEqualTo(journal.key());
			assertThat(happening.path("group").asString()).isEqualTo("whole-story");
			assertThat(happening.path("at").asString()).isEqualTo("2026-11-20T10:02:11.000Z");
			assertThat(happening.at("/partitions/0/partition").asInt(-1)).isOne();
		}));
		journal.close();
		await().untilAsserted(
				() -> assertThat(consumer(page, journal.key()).path("state").asString()).isEqualTo("offline"));
		member.close();
		await().untilAsserted(
				() -> assertThat(consumer(page, journal.key()).path("stateText").asString()).isEqualTo("offline"));
		FeedReader later = page();
		assertThat(later.last("state").path("consumers")).anySatisfy((consumer) -> {
			assertThat(consumer.path("key").asString()).isEqualTo(journal.key());
			assertThat(consumer.path("online").asBoolean()).isFalse();
			assertThat(consumer.at("/rows/0/id").asLong()).isEqualTo(31);
		});
	}

	@Test
	void showsForeignMembersOfEveryKindOfGroup() {
		FeedReader page = page();
		member("foreign-classic", "kcat", "classic");
		member("foreign-consumer", "python", "consumer");
		member("foreign-share", "worker", "share");
		await().untilAsserted(() -> assertThat(page.all("consumer").map((consumer) -> consumer.path("name").asString()))
			.contains("kcat", "python", "worker"));
		assertThat(page.all("consumer").filter((consumer) -> consumer.path("name").asString().equals("kcat")))
			.allSatisfy((consumer) -> {
				assertThat(consumer.path("journal").asBoolean()).isFalse();
				assertThat(consumer.path("port").isNull()).isTrue();
			});
		await()
			.untilAsserted(() -> assertThat(group(page, "foreign-share").path("type").asString()).isEqualTo("share"));
	}

	@Test
	void twoPagesSeeTheSameAndOneThatComesBackMissesNothing() {
		FeedReader first = page();
		FeedReader second = page();
		publish(1, 20);
		await().untilAsserted(() -> assertThat(sent(second)).contains(20L));
		String cursor = second.cursor();
		second.close();
		publish(21, 40);
		FeedReader back = FeedReader.resume(port(), cursor);
		this.open.add(back);
		publish(41, 60);
		await().untilAsserted(() -> {
			assertThat(sent(first)).contains(60L);
			assertThat(sent(back)).contains(60L);
		});
		assertThat(back.all("state")).isEmpty();
		List<Message> together = new ArrayList<>(second.messages);
		together.addAll(back.messages);
		int common = Math.min(first.messages.size(), together.size());
		assertThat(after(together, first, common)).isEqualTo(after(first.messages, second, common));
	}

	/**
	 * Both without the view that they began with, which need not be of the same moment.
	 */
	private static List<Message> after(List<Message> messages, FeedReader other, int common) {
		long from = Math.max(number(messages.get(0)), number(other.messages.get(0)));
		return messages.stream().skip(1).filter((message) -> number(message) > from).limit(common - 5L).toList();
	}

	@Test
	@Timeout(120)
	void aSleepingPageKeepsNobodyWaitingAndStartsAfreshWhenItWakes() throws Exception {
		try (Socket sleeping = new Socket("127.0.0.1", port())) {
			sleeping.getOutputStream()
				.write("GET /api/feed HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			FeedReader awake = page();
			Sent small = Happenings.sent(1);
			Sent large = new Sent(small.topic(), small.partitioning(), 1, 1, small.counts(), small.first(),
					small.last(), "x".repeat(30_000));
			for (long round = 100; round < 110; round++) {
				IntStream.range(0, 100).forEach((number) -> app.publishEvent(large));
				app.publishEvent(Happenings.sent(round));
				long newest = round;
				await().untilAsserted(() -> assertThat(sent(awake)).contains(newest));
			}
			assertThat(awake.all("state")).hasSize(1);
			sleeping.setSoTimeout(10_000);
			BufferedReader lines = new BufferedReader(
					new InputStreamReader(sleeping.getInputStream(), StandardCharsets.UTF_8));
			assertThat(lines.lines().filter("event: state"::equals).limit(2)).hasSize(2);
		}
	}

	@Test
	void showsABrokerThatStopsAndComesBack() {
		FeedReader page = page();
		kafka.stopBroker("kafka2");
		try {
			await().untilAsserted(() -> {
				assertThat(page.last("cluster").at("/brokers/1/up").asBoolean()).isFalse();
				assertThat(page.last("cluster").findValuesAsString("leader")).containsOnly("1");
			});
		}
		finally {
			kafka.startBroker("kafka2");
		}
		await().untilAsserted(() -> {
			assertThat(page.last("cluster").at("/brokers/1/up").asBoolean()).isTrue();
			assertThat(page.last("cluster").findValuesAsString("leader")).contains("1", "2");
		});
	}

	/** The web server would wait for open streams for half a minute. */
	@Test
	@Timeout(20)
	void openPagesDoNotKeepTheAppFromStopping() {
		ConfigurableApplicationContext second = startApp();
		FeedReader page = FeedReader.open(port(second));
		await().untilAsserted(() -> assertThat(page.messages).isNotEmpty());
		second.close();
		await().until(page::hasEnded);
	}

	private static void publish(long from, long to) {
		for (long id = from; id <= to; id++) {
			app.publishEvent(Happenings.sent(id));
		}
	}

	private static List<Long> sent(FeedReader page) {
		return page.all("sent").map((sent) -> sent.at("/last/id").asLong()).toList();
	}

	private static long number(Message message) {
		return Long.parseLong(message.id().substring(message.id().indexOf('-') + 1));
	}

	private static JsonNode consumer(FeedReader page, String key) {
		return page.all("consumer")
			.filter((consumer) -> consumer.path("key").asString().equals(key))
			.reduce((first, second) -> second)
			.orElseGet(MissingNode::getInstance);
	}

	private static JsonNode group(FeedReader page, String name) {
		return page.last("cluster")
			.path("groups")
			.valueStream()
			.filter((group) -> group.path("name").asString().equals(name))
			.findFirst()
			.orElseGet(MissingNode::getInstance);
	}

	private FeedReader page() {
		FeedReader page = FeedReader.open(port());
		this.open.add(page);
		await().untilAsserted(() -> assertThat(page.messages).isNotEmpty());
		return page;
	}

	private StubJournal journal(String group) {
		StubJournal journal = StubJournal.of(group);
		this.open.add(journal);
		return journal;
	}

	private BareMember member(String group, String clientId) {
		return member(group, clientId, "classic");
	}

	private BareMember member(String group, String clientId, String type) {
		BareMember member = BareMember.join(kafka.bootstrapServers(), group, type, clientId, "first-topic");
		this.open.add(member);
		return member;
	}

	private static int port() {
		return port(app);
	}

	private static int port(ConfigurableApplicationContext context) {
		var server = ((WebServerApplicationContext) context).getWebServer();
		assertThat(server).isNotNull();
		return server.getPort();
	}

}
