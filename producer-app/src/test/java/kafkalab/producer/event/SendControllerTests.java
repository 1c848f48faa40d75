package kafkalab.producer.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import kafkalab.app.sent.Receipt;
import kafkalab.app.sent.Sent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

@WebMvcTest(SendController.class)
class SendControllerTests {

	private static final Instant CLICKED = Instant.parse("2026-11-20T10:02:11Z");

	@Autowired
	private MockMvcTester mvc;

	@MockitoBean
	private Events events;

	@Test
	void answersOneEventWithItsReceipt() {
		given(this.events.send(any())).willReturn(sent(1, receipt(31, null), receipt(31, null)));
		assertThat(post("/events", "{}")).hasStatus(HttpStatus.CREATED).bodyJson().isStrictlyEqualTo("""
				{"events": [{"id": 31, "topic": "first-topic", "key": null, "partition": 1, "offset": 16,
				  "broker": "kafka2", "clicked": "2026-11-20T10:02:11.000Z", "produced": "2026-11-20T10:02:11.004Z"}],
				 "count": 1, "counts": {"1": 1}, "why": "it was partition 1's turn"}""");
	}

	@Test
	void answersABurstWithItsFirstAndLastReceipt() {
		given(this.events.send(any())).willReturn(sent(100, receipt(31, null), receipt(130, null)));
		assertThat(post("/events", "{\"count\": 100}")).hasStatus(HttpStatus.CREATED).bodyJson().isLenientlyEqualTo("""
				{"events": [{"id": 31}, {"id": 130}], "count": 100, "counts": {"1": 100}}""");
	}

	@Test
	void answersATextWithItsReceipt() {
		given(this.events.send(any())).willReturn(sent(1, receipt(0, "my-key"), receipt(0, "my-key")));
		assertThat(
				post("/send-message", "{\"topic\": \"first-topic\", \"value\": \"<b>any</b>\", \"key\": \"my-key\"}"))
			.hasStatus(HttpStatus.CREATED)
			.bodyJson()
			.isLenientlyEqualTo("""
					{"id": 0, "key": "my-key", "partition": 1, "offset": 16, "why": "it was partition 1's turn"}""");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			[]                                       | Not an object
			"text"                                   | Not an object
			{"count":                                | Not JSON
			clicked                                  | Not JSON
			{"count": 1} and more                    | Not JSON
			''                                       | No body
			null                                     | No body
			{"count": "5"}                           | Wrong type
			{"count": 5.5}                           | Wrong type
			{"count": true}                          | Wrong type
			{"count": 99999999999}                   | Wrong type
			{"partition": [1]}                       | Wrong type
			{"topic": 5}                             | Wrong type
			{"key": {"a": 1}}                        | Wrong type
			{"clicked": 1763632931345}               | Wrong type
			{"clicked": "yesterday"}                 | Not a time
			{"topik": "first-topic"}                 | Unknown field
			{"topic": "no/topic"}                    | Illegal topic name
			{"partitioning": "random"}               | Unknown partitioning
			{"partitioning": "random", "key": "any"} | Unknown partitioning
			{"count": 0}                             | Count out of range
			{"count": -1}                            | Count out of range
			{"count": 10000000}                      | Count out of range
			""")
	void refusesWrongEventsBeforeAnythingIsSent(String body, String title) {
		assertProblem(post("/events", body), HttpStatus.BAD_REQUEST, title);
		then(this.events).should(never()).send(any());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"value": "any"}                            | Missing field
			{"topic": "first-topic"}                    | Missing field
			{"topic": "first-topic", "value": null}     | Missing field
			{"topic": "first-topic", "value": 5}        | Wrong type
			{"topic": "first-topic", "value": {"a": 1}} | Wrong type
			{"topic": "", "value": "any"}               | Illegal topic name
			{"topic": "first-topic", "text": "any"}     | Unknown field
			''                                          | No body
			""")
	void refusesWrongTextsBeforeAnythingIsSent(String body, String title) {
		assertProblem(post("/send-message", body), HttpStatus.BAD_REQUEST, title);
		then(this.events).should(never()).send(any());
	}

	@Test
	void saysWhereABodyStopsBeingJson() {
		assertThat(post("/events", "{\n\"count\": x}")).bodyJson()
			.extractingPath("$.detail")
			.asString()
			.startsWith("The body stops being JSON at line 2, column 10.")
			.endsWith(EventRequest.EXAMPLE);
	}

	@Test
	void showsAnExampleOfTheCallThatWasMeant() {
		assertThat(post("/send-message", "[]")).bodyJson()
			.extractingPath("$.detail")
			.asString()
			.endsWith(MessageRequest.EXAMPLE);
	}

	@Test
	void namesTheFieldsThatThereAre() {
		assertThat(post("/events", "{\"topik\": \"first-topic\"}")).bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("This call has no field \"topik\". "
					+ "Its fields are topic, key, partition, clicked, count, partitioning.");
	}

	@Test
	void refusesABodyThatIsTooLarge() {
		String body = "{\"topic\": \"first-topic\", \"value\": \"" + "x".repeat(StrictJson.LARGEST_BODY) + "\"}";
		assertProblem(post("/send-message", body), HttpStatus.CONTENT_TOO_LARGE, "Body too large");
		then(this.events).should(never()).send(any());
	}

	@Test
	void refusesABodyThatIsNotDeclaredAsJson() {
		MvcTestResult result = this.mvc.post()
			.uri("/events")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.content("{}")
			.exchange();
		assertProblem(result, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Not declared as JSON");
	}

	@Test
	void refusesToAnswerInAnotherFormatBeforeAnythingIsSent() {
		MvcTestResult result = this.mvc.post()
			.uri("/events")
			.contentType(MediaType.APPLICATION_JSON)
			.accept(MediaType.IMAGE_PNG)
			.content("{}")
			.exchange();
		assertThat(result).hasStatus(HttpStatus.NOT_ACCEPTABLE);
		then(this.events).should(never()).send(any());
	}

	@Test
	void passesOnThatThereIsNoSuchTopic() {
		given(this.events.send(any())).willThrow(RefusedException.unknownTopic("mine", List.of("trips", "dlq")));
		MvcTestResult result = post("/events", "{\"topic\": \"mine\"}");
		assertProblem(result, HttpStatus.NOT_FOUND, "Unknown topic");
		assertThat(result).bodyJson()
			.extractingPath("$.detail")
			.asString()
			.startsWith("There is no topic mine. Topics there are: dlq, trips.");
	}

	@Test
	void passesOnThatThereIsNoSuchPartition() {
		given(this.events.send(any())).willThrow(RefusedException.partitionOutOfRange("first-topic", 2, 2));
		MvcTestResult result = post("/events", "{\"partition\": 2}");
		assertProblem(result, HttpStatus.BAD_REQUEST, "Partition out of range");
		assertThat(result).bodyJson()
			.extractingPath("$.detail")
			.asString()
			.contains("topic first-topic has 2 partitions");
	}

	private MvcTestResult post(String uri, String body) {
		return this.mvc.post().uri(uri).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
	}

	private static void assertProblem(MvcTestResult result, HttpStatus status, String title) {
		assertThat(result).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(result).bodyJson().extractingPath("$.title").isEqualTo(title);
		assertThat(result).bodyText().doesNotContain("kafkalab.", "jackson", "java.", "Exception");
	}

	private static Sent sent(long count, Receipt first, Receipt last) {
		return new Sent("first-topic", "round-robin", count, count, Map.of(1, count), first, last,
				"it was partition 1's turn");
	}

	private static Receipt receipt(long id, @Nullable String key) {
		return new Receipt(id, "first-topic", key, 1, 16, "kafka2", CLICKED, CLICKED.plusMillis(4));
	}

}
