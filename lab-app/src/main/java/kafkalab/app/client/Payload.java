package kafkalab.app.client;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * The value of a record as a JSON object that says when it was consumed, whatever the
 * value is.
 */
public final class Payload {

	/** Of a longer value the journal keeps this many bytes, as text. */
	public static final int LIMIT = 16 * 1024;

	private static final String CONSUMED = "consumed";

	private static final JsonFactory JSON = JsonFactory.builder()
		.streamReadConstraints(StreamReadConstraints.builder().maxNumberLength(LIMIT).build())
		.build();

	private Payload() {
	}

	public static String stamped(@Nullable DecodedBytes value, String consumed) {
		if (value == null) {
			return write(consumed, (json) -> json.writeNullProperty("value"));
		}
		if (!value.base64() && !value.cut()) {
			try {
				return write(consumed, (json) -> copyObject(value.value(), json));
			}
			catch (JacksonException ex) {
				// No JSON object: it is journalled as the text that it is
			}
		}
		return write(consumed, (json) -> writeText(value, json));
	}

	private static String write(String consumed, Consumer<JsonGenerator> content) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
		try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
			json.writeStartObject();
			content.accept(json);
			json.writeStringProperty(CONSUMED, consumed);
			json.writeEndObject();
		}
		return bytes.toString(StandardCharsets.UTF_8);
	}

	/**
	 * Copies the fields token by token, not through a tree, so that every number keeps
	 * its exact text.
	 */
	private static void copyObject(String text, JsonGenerator json) {
		try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
			require(parser.nextToken() == JsonToken.START_OBJECT, parser);
			int depth = 1;
			while (true) {
				JsonToken token = parser.nextToken();
				depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
				if (depth == 0) {
					break;
				}
				if (depth == 1 && token == JsonToken.PROPERTY_NAME && CONSUMED.equals(parser.currentName())) {
					parser.nextToken();
					parser.skipChildren();
				}
				else if (token.isNumeric()) {
					json.writeNumber(parser.getString());
				}
				else {
					json.copyCurrentEvent(parser);
				}
			}
			require(parser.nextToken() == null, parser);
		}
	}

	private static void require(boolean condition, JsonParser parser) {
		if (!condition) {
			throw new StreamReadException(parser, "Not a single JSON object");
		}
	}

	private static void writeText(DecodedBytes text, JsonGenerator json) {
		json.writeStringProperty("value", text.value());
		if (text.base64()) {
			json.writeStringProperty("encoding", "base64");
		}
		if (text.cut()) {
			json.writeBooleanProperty("cut", true);
			json.writeNumberProperty("bytes", text.bytes());
		}
	}

}
