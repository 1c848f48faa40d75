package kafkalab.page.consumer;

import java.time.Instant;
import java.util.function.Supplier;

import kafkalab.page.cluster.ForeignText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the row of an event, be it one of the lab's or any other text on the topic.
 */
final class RowParser {

	/** Nobody reads more in a row, and many rows are kept. */
	private static final int LONGEST_VALUE = 500;

	private static final int LONGEST_KEY = 200;

	private static final JsonMapper JSON = new JsonMapper(JournalParser.JSON);

	private RowParser() {
	}

	/** The row of the entry in a part of an answer. */
	static Supplier<ReceivedEvent> row(int partition, long offset, byte[] answer, int start, int length) {
		return () -> {
			try {
				JsonNode entry = JSON.readTree(answer, start, length);
				return (entry.path("event") instanceof ObjectNode event) ? row(partition, offset, entry, event)
						: bare(partition, offset);
			}
			catch (JacksonException ex) {
				return bare(partition, offset);
			}
		};
	}

	/** Of an event that nobody sees, or that nobody can read. */
	static ReceivedEvent bare(int partition, long offset) {
		return new ReceivedEvent(0, null, null, partition, offset, null, null, null, null, false);
	}

	private static ReceivedEvent row(int partition, long offset, JsonNode entry, ObjectNode event) {
		JsonNode id = event.path("id");
		boolean ours = id.isIntegralNumber() && id.canConvertToLong()
				&& Math.abs(id.longValue()) <= JournalParser.LARGEST_NUMBER;
		return new ReceivedEvent(seq(entry.path("seq")), ours ? id.longValue() : null, key(entry), partition, offset,
				instant(event.path("clicked")), instant(event.path("produced")), instant(event.path("consumed")),
				ours ? null : ForeignText.of(text(event), LONGEST_VALUE), false);
	}

	private static long seq(JsonNode node) {
		return node.canConvertToLong() ? Math.min(Math.max(0, node.longValue()), JournalParser.LARGEST_NUMBER) : 0;
	}

	private static @Nullable Instant instant(JsonNode node) {
		return node.isString() ? JournalParser.instant(node.stringValue()) : null;
	}

	private static @Nullable String key(JsonNode entry) {
		JsonNode key = entry.path("key");
		return key.isString() ? ForeignText.of(marked(key.stringValue(), entry.path("keyEncoding")), LONGEST_KEY)
				: null;
	}

	/** The consumer wraps whatever is no JSON object as {@code {"value": "<text>"}}. */
	private static String text(ObjectNode event) {
		JsonNode value = event.path("value");
		if (value.isString()) {
			return marked(value.stringValue(), event.path("encoding"));
		}
		if (value.isNull()) {
			return "(no value)";
		}
		ObjectNode sent = event.deepCopy();
		sent.remove("consumed");
		return sent.toString();
	}

	private static String marked(String text, JsonNode encoding) {
		return encoding.isString() ? "(" + encoding.stringValue() + ") " + text : text;
	}

}
