package kafkalab.page.consumer;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import kafkalab.page.cluster.ForeignText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a journal's answer token by token. What travels in it is anybody's, so whatever
 * makes no sense is passed over and nothing long or large is kept.
 */
final class JournalParser {

	/** Nobody looks at more. */
	private static final int MOST_PARTITIONS = 500;

	/** Browsers count exactly up to here. */
	static final long LARGEST_NUMBER = (1L << 53) - 1;

	private static final int LONGEST_SENTENCE = 600;

	private static final Instant EARLIEST = Instant.EPOCH;

	private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

	static final JsonFactory JSON = JsonFactory.builder()
		.streamReadConstraints(StreamReadConstraints.builder().maxNumberLength(EntryParser.LONGEST_ENTRY).build())
		.build();

	private String instance = "";

	private String clientId = "";

	private String group = "";

	private String topic = "";

	private MemberState state = MemberState.CONNECTING;

	private @Nullable String problem;

	private List<Integer> partitions = List.of();

	private long received;

	private long next;

	private long dropped;

	private @Nullable EntryParser entries;

	private JournalParser() {
	}

	static JournalPage parse(byte[] answer) throws JournalException {
		try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), answer)) {
			JournalParser parser = new JournalParser();
			if (json.nextToken() == JsonToken.START_OBJECT) {
				while (json.nextToken() == JsonToken.PROPERTY_NAME) {
					String field = json.currentName();
					json.nextToken();
					parser.read(field, json, answer);
				}
			}
			return parser.page();
		}
		catch (JacksonException ex) {
			throw new JournalException("an answer that is no JSON");
		}
	}

	private void read(String field, JsonParser json, byte[] answer) {
		switch (field) {
			case "instance" -> this.instance = name(json);
			case "clientId" -> this.clientId = name(json);
			case "group" -> this.group = name(json);
			case "topic" -> this.topic = name(json);
			case "state" -> this.state = MemberState.of(text(json)).orElse(MemberState.CONNECTING);
			case "problem" -> this.problem = text(json).isEmpty() ? null : ForeignText.of(text(json), LONGEST_SENTENCE);
			case "partitions" -> this.partitions = integers(json, MOST_PARTITIONS);
			case "received" -> this.received = Math.max(0, number(json));
			case "next" -> this.next = Math.max(0, number(json));
			case "dropped" -> this.dropped = Math.max(0, number(json));
			case "entries" -> {
				this.entries = (json.currentToken() == JsonToken.START_ARRAY) ? EntryParser.parse(json, answer) : null;
				json.skipChildren();
			}
			default -> {
				// A younger consumer may tell more than this page can show
			}
		}
		json.skipChildren();
	}

	private JournalPage page() throws JournalException {
		if (this.instance.isEmpty() || this.clientId.isEmpty() || this.group.isEmpty() || this.entries == null) {
			throw new JournalException("an answer that is no journal");
		}
		String key = this.clientId.substring(this.clientId.indexOf('-') + 1);
		return new JournalPage(this.instance, this.clientId, this.group, this.topic, this.state, this.problem,
				this.partitions, this.received, this.next, this.dropped, this.entries.size(),
				this.entries.of(key, this.group));
	}

	static String text(JsonParser json) {
		return (json.currentToken() == JsonToken.VALUE_STRING) ? json.getString() : "";
	}

	private static String name(JsonParser json) {
		return ForeignText.name(text(json));
	}

	/** The whole number at hand, or -1 if there is none that anybody counts to. */
	static long number(JsonParser json) {
		if (json.currentToken() != JsonToken.VALUE_NUMBER_INT
				|| json.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
			return -1;
		}
		long number = json.getLongValue();
		return (number >= 0 && number <= LARGEST_NUMBER) ? number : -1;
	}

	/** The numbers of partitions at hand, but no more of them than wanted. */
	static List<Integer> integers(JsonParser json, int most) {
		List<Integer> integers = new ArrayList<>();
		if (json.currentToken() == JsonToken.START_ARRAY) {
			while (json.nextToken() != JsonToken.END_ARRAY) {
				long number = number(json);
				if (number >= 0 && number <= Integer.MAX_VALUE && integers.size() < most) {
					integers.add((int) number);
				}
				json.skipChildren();
			}
		}
		return integers;
	}

	/** A time of which clocks can tell. */
	static @Nullable Instant instant(String text) {
		try {
			Instant instant = Instant.parse(text);
			return (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) ? null : instant;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
