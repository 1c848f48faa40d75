package kafkalab.page.consumer;

import java.util.Optional;

import kafkalab.page.consumer.JournalPage.Entry.Received;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the row of an event, be it one of the lab's or any other text on the topic.
 */
final class RowParser {

	/** Nobody reads more in a row, and many rows are kept. */
	private static final int LONGEST_VALUE = 500;

	private static final int LONGEST_KEY = 200;

	private RowParser() {
	}

	static Optional<Received> parse(JsonNode entry) {
		JsonNode partition = entry.path("partition");
		JsonNode offset = entry.path("offset");
		if (!partition.isInt() || !offset.isIntegralNumber() || !(entry.path("event") instanceof ObjectNode event)) {
			return Optional.empty();
		}
		return Optional.of(new Received(partition.intValue(), offset.asLong(), () -> row(entry, event)));
	}

	private static ReceivedEvent row(JsonNode entry, ObjectNode event) {
		JsonNode id = event.path("id");
		boolean ours = id.isIntegralNumber() && id.canConvertToLong();
		return new ReceivedEvent(entry.path("seq").asLong(0), ours ? id.longValue() : null, key(entry),
				entry.path("partition").intValue(), entry.path("offset").asLong(),
				JournalParser.instant(event.path("clicked")), JournalParser.instant(event.path("produced")),
				JournalParser.instant(event.path("consumed")), ours ? null : cut(text(event), LONGEST_VALUE), false);
	}

	private static @Nullable String key(JsonNode entry) {
		JsonNode key = entry.path("key");
		return key.isString() ? cut(marked(key.stringValue(), entry.path("keyEncoding")), LONGEST_KEY) : null;
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

	private static String cut(String text, int longest) {
		if (text.length() <= longest) {
			return text;
		}
		int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
		return text.substring(0, end) + "…";
	}

}
