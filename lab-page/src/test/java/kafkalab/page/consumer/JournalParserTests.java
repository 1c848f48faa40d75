package kafkalab.page.consumer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import kafkalab.page.consumer.JournalPage.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JournalParserTests {

	private static final String TIMES = """
			"clicked": "2026-11-20T10:02:11.345Z", "produced": "2026-11-20T10:02:11.349Z",
			"consumed": "2026-11-20T10:02:11.352Z\"""";

	@Test
	void readsWhereTheConsumerStands() throws Exception {
		JournalPage page = page("""
				{"seq": 40, "type": "assigned", "at": "2026-11-20T10:02:11.345Z", "partitions": [0, 1]}""");
		assertThat(page.instance()).isEqualTo("5d0c");
		assertThat(page.clientId()).isEqualTo("consumer-8000");
		assertThat(page.group()).isEqualTo("first-group");
		assertThat(page.topic()).isEqualTo("first-topic");
		assertThat(page.state()).isEqualTo(MemberState.RUNNING);
		assertThat(page.partitions()).containsExactly(0, 1);
		assertThat(page.received()).isEqualTo(30);
		assertThat(page.next()).isEqualTo(42);
		assertThat(page.dropped()).isEqualTo(7);
		assertThat(page.size()).isOne();
	}

	@Test
	void readsAnEventOfTheLab() throws Exception {
		assertThat(row("""
				"key": "12", "event": {"id": 12, %s}""".formatted(TIMES)))
			.isEqualTo(new ReceivedEvent(41, 12L, "12", 1, 17, Instant.parse("2026-11-20T10:02:11.345Z"),
					Instant.parse("2026-11-20T10:02:11.349Z"), Instant.parse("2026-11-20T10:02:11.352Z"), null, false));
	}

	@Test
	void keepsTheTextOfAnyOtherPayload() throws Exception {
		ReceivedEvent row = row("""
				"key": null, "event": {"value": "<b>hello</b>", "consumed": "2026-11-20T10:02:11.352Z"}""");
		assertThat(row.id()).isNull();
		assertThat(row.value()).isEqualTo("<b>hello</b>");
		assertThat(row.consumed()).isEqualTo(Instant.parse("2026-11-20T10:02:11.352Z"));
	}

	@Test
	void showsAnotherObjectAsItWasSent() throws Exception {
		assertThat(row("""
				"event": {"order": 7, "id": "a-7", "consumed": "2026-11-20T10:02:11.352Z"}""").value())
			.isEqualTo("{\"order\":7,\"id\":\"a-7\"}");
	}

	@Test
	void marksBytesThatAreNoText() throws Exception {
		ReceivedEvent row = row("""
				"key": "AP8=", "keyEncoding": "base64", "event": {"value": "/w==", "encoding": "base64"}""");
		assertThat(row.key()).isEqualTo("(base64) AP8=");
		assertThat(row.value()).isEqualTo("(base64) /w==");
	}

	@Test
	void keepsOnlyTheBeginningOfALongText() throws Exception {
		assertThat(row("\"event\": {\"value\": \"%s\"}".formatted("😀".repeat(1000))).value()).hasSize(501)
			.endsWith("😀…");
	}

	@Test
	void showsAnIdThatIsTooLargeAsText() throws Exception {
		ReceivedEvent row = row("\"event\": {\"id\": 99999999999999999999}");
		assertThat(row.id()).isNull();
		assertThat(row.value()).isEqualTo("{\"id\":99999999999999999999}");
	}

	@Test
	void leavesOutATimeThatIsNone() throws Exception {
		ReceivedEvent row = row("\"event\": {\"id\": 1, \"clicked\": \"yesterday\", \"produced\": 5}");
		assertThat(row.clicked()).isNull();
		assertThat(row.produced()).isNull();
	}

	@Test
	void readsMembershipInItsPlace() throws Exception {
		assertThat(page("""
				{"seq": 1, "type": "revoked", "at": "2026-11-20T10:02:11.345Z", "partitions": [1]},
				{"seq": 2, "type": "event", "partition": 0, "offset": 1, "event": {"id": 1}},
				{"seq": 3, "type": "state", "at": "2026-11-20T10:02:11.346Z", "state": "idle"}""").entries())
			.satisfiesExactly(
					(entry) -> assertThat(entry).isEqualTo(new Entry.Membership(new MembershipChanged("8000",
							"first-group", Instant.parse("2026-11-20T10:02:11.345Z"), "revoked", List.of(1), null))),
					(entry) -> assertThat(entry).isInstanceOf(Entry.Received.class),
					(entry) -> assertThat(entry)
						.isEqualTo(new Entry.Membership(new MembershipChanged("8000", "first-group",
								Instant.parse("2026-11-20T10:02:11.346Z"), "state", List.of(), MemberState.IDLE))));
	}

	@Test
	void passesOverEntriesThatMakeNoSense() throws Exception {
		JournalPage page = page(
				"""
						null, 7, "x", [], {}, {"type": "news"}, {"type": "event"}, {"type": "event", "event": "no object"},
						{"type": "event", "partition": 1.5, "offset": 1, "event": {}}, {"type": "state", "state": "dancing"}""");
		assertThat(page.entries()).isEmpty();
		assertThat(page.size()).isEqualTo(10);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no JSON", "[]", "null", "{}", "{\"instance\": \"x\"}",
			"{\"instance\": \"x\", \"clientId\": \"y\", \"group\": \"z\", \"entries\": 5}" })
	void refusesWhatIsNoJournal(String answer) {
		assertThatExceptionOfType(JournalException.class)
			.isThrownBy(() -> JournalParser.parse(answer.getBytes(StandardCharsets.UTF_8)));
	}

	private static ReceivedEvent row(String fields) throws Exception {
		Entry entry = page("{\"seq\": 41, \"type\": \"event\", \"partition\": 1, \"offset\": 17, %s}".formatted(fields))
			.entries()
			.get(0);
		return ((Entry.Received) entry).row().get();
	}

	private static JournalPage page(String entries) throws Exception {
		return JournalParser.parse("""
				{"instance": "5d0c", "clientId": "consumer-8000", "group": "first-group", "topic": "first-topic",
				 "state": "running", "partitions": [0, 1], "received": 30, "next": 42, "dropped": 7, "entries": [%s]}"""
			.formatted(entries)
			.getBytes(StandardCharsets.UTF_8));
	}

}
