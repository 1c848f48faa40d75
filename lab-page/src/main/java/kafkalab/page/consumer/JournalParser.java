package kafkalab.page.consumer;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import kafkalab.page.consumer.JournalPage.Entry;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a journal's answer. What travels in it is anybody's, so an entry that makes no
 * sense is passed over and nothing long is kept.
 */
final class JournalParser {

	private static final JsonMapper JSON = new JsonMapper();

	private JournalParser() {
	}

	static JournalPage parse(byte[] answer) throws JournalException {
		JsonNode page = tree(answer);
		String instance = page.path("instance").asString("");
		String clientId = page.path("clientId").asString("");
		String group = page.path("group").asString("");
		JsonNode entries = page.path("entries");
		if (instance.isEmpty() || clientId.isEmpty() || group.isEmpty() || !entries.isArray()) {
			throw new JournalException("an answer that is no journal");
		}
		return new JournalPage(instance, clientId, group, page.path("topic").asString(""),
				MemberState.of(page.path("state").asString("")).orElse(MemberState.CONNECTING),
				integers(page.path("partitions")), page.path("received").asLong(0), page.path("next").asLong(0),
				page.path("dropped").asLong(0), entries.size(), entries(entries, clientId, group));
	}

	private static JsonNode tree(byte[] answer) throws JournalException {
		try {
			return JSON.readTree(answer);
		}
		catch (JacksonException ex) {
			throw new JournalException("an answer that is no JSON");
		}
	}

	private static List<Entry> entries(JsonNode nodes, String clientId, String group) {
		List<Entry> entries = new ArrayList<>();
		String key = clientId.substring(clientId.indexOf('-') + 1);
		for (JsonNode node : nodes) {
			switch (node.path("type").asString("")) {
				case "event" -> RowParser.parse(node).ifPresent(entries::add);
				case "assigned", "revoked", "lost", "state" ->
					membership(node, key, group).map(Entry.Membership::new).ifPresent(entries::add);
				default -> {
					// A younger consumer may tell more than this page can show
				}
			}
		}
		return entries;
	}

	private static Optional<MembershipChanged> membership(JsonNode node, String key, String group) {
		String type = node.path("type").asString("");
		MemberState state = MemberState.of(node.path("state").asString("")).orElse(null);
		if (type.equals("state") == (state == null)) {
			return Optional.empty();
		}
		return Optional.of(new MembershipChanged(key, group, instant(node.path("at")), type,
				integers(node.path("partitions")), state));
	}

	private static List<Integer> integers(JsonNode nodes) {
		List<Integer> integers = new ArrayList<>();
		for (JsonNode node : nodes) {
			if (node.isInt()) {
				integers.add(node.intValue());
			}
		}
		return integers;
	}

	static @Nullable Instant instant(JsonNode node) {
		try {
			return node.isString() ? Instant.parse(node.stringValue()) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
