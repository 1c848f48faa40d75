package kafkalab.consumer.journal;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.stream.IntStream;

import kafkalab.app.client.DecodedBytes;
import kafkalab.app.client.Payload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@WebMvcTest(controllers = EventsController.class, properties = { "KAFKA_TOPIC=first-topic",
		"KAFKA_BOOTSTRAP_SERVERS=localhost:9093", "CONSUMER_GROUP=first-group", "PORT=8001" })
class EventsControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Journal journal;

	@Test
	void answersWithTheConsumersPlaceAndItsEntries() {
		assertThat(this.mvc.get().uri("/events?after=1&limit=2")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
				{"instance": "%s", "clientId": "consumer-8001", "group": "first-group", "topic": "first-topic",
				 "state": "waiting-for-topic", "partitions": [0, 1], "received": 2, "next": 3, "dropped": 0,
				 "entries": [
				  {"seq": 2, "type": "assigned", "at": "2026-11-20T10:02:11.345Z", "partitions": [0, 1]},
				  {"seq": 3, "type": "event", "partition": 1, "offset": 17, "key": "12",
				   "event": {"id": 9007199254740993, "consumed": "2026-11-20T10:02:11.345Z"}}]}
				""".formatted(this.journal.instance()));
	}

	@Test
	void answersWithTextAsText() {
		assertThat(this.mvc.get().uri("/events?after=3")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.entries[0].event.value")
			.isEqualTo("<b>\"hello\"</b>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "after=-1", "after=x", "limit=0", "limit=", "wait=-1", "wait=1.5",
			"after=9223372036854775808", "limit=99999999999999999999" })
	void saysWhatIsAllowed(String parameter) {
		assertThat(this.mvc.get().uri("/events?" + parameter)).hasStatus(HttpStatus.BAD_REQUEST)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.extractingPath("$.detail")
			.asString()
			.startsWith(parameter.replaceFirst("=(.*)", " is \"$1\""))
			.contains("limit (1 to 5000)");
	}

	@Test
	void answersOthersThoughManyWait() {
		ExecutorService readers = Executors.newCachedThreadPool();
		try {
			IntStream.range(0, 60)
				.forEach((reader) -> readers.submit(() -> this.mvc.get().uri("/events?after=4&wait=30").exchange()));
			await().until(() -> ((ThreadPoolExecutor) readers).getCompletedTaskCount() == 35);
			assertThat(((ThreadPoolExecutor) readers).getActiveCount()).isEqualTo(25);
		}
		finally {
			readers.shutdownNow();
		}
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class FilledJournal {

		@Bean
		Journal journal() {
			Journal journal = new Journal(10, 1000, InstantSource.fixed(Instant.parse("2026-11-20T10:02:11.345Z")));
			journal.state(ConsumerState.WAITING_FOR_TOPIC);
			journal.assigned(Set.of(0, 1));
			journal.received(1, 17, decoded("12"), decoded("{\"id\": 9007199254740993}"));
			journal.received(0, 3, null, decoded("<b>\"hello\"</b>"));
			return journal;
		}

		private static DecodedBytes decoded(String text) {
			return DecodedBytes.of(ByteBuffer.wrap(text.getBytes(UTF_8)), Payload.LIMIT);
		}

	}

}
