package kafkalab.page.consumer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import kafkalab.page.consumer.JournalPage.Entry;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the entries of a journal's answer. Of each only what has to be counted is looked
 * at; the rest when it is to be shown.
 */
final class EntryParser {

	/** A consumer cuts what it journals well before. */
	static final int LONGEST_ENTRY = 128 * 1024;

	/** Of one answer: nobody can follow more. */
	private static final int MOST_CHANGES = 100;

	private static final int MOST_PARTITIONS = 500;

	private final byte[] answer;

	private final List<Entry> entries = new ArrayList<>();

	private int size;

	private int changes;

	/** How many more numbers of partitions all changes together may name. */
	private int room = 2 * MOST_PARTITIONS;

	private EntryParser(byte[] answer) {
		this.answer = answer;
	}

	static EntryParser parse(JsonParser json, byte[] answer) {
		EntryParser parser = new EntryParser(answer);
		while (json.nextToken() != JsonToken.END_ARRAY) {
			parser.size++;
			if (json.currentToken() == JsonToken.START_OBJECT && parser.size <= JournalClient.LIMIT) {
				parser.entry(json);
			}
			json.skipChildren();
		}
		parser.makeRows();
		return parser;
	}

	private void entry(JsonParser json) {
		long start = json.currentTokenLocation().getByteOffset();
		String type = "";
		String at = "";
		String state = "";
		boolean event = false;
		long partition = -1;
		long offset = -1;
		List<Integer> partitions = List.of();
		while (json.nextToken() == JsonToken.PROPERTY_NAME) {
			String field = json.currentName();
			json.nextToken();
			switch (field) {
				case "type" -> type = JournalParser.text(json);
				case "at" -> at = JournalParser.text(json);
				case "state" -> state = JournalParser.text(json);
				case "partition" -> partition = JournalParser.number(json);
				case "offset" -> offset = JournalParser.number(json);
				case "partitions" -> partitions = JournalParser.integers(json, Math.min(this.room, MOST_PARTITIONS));
				case "event" -> event = json.currentToken() == JsonToken.START_OBJECT;
				default -> {
					// A younger consumer may tell more than this page can show
				}
			}
			json.skipChildren();
		}
		int length = (int) (json.currentLocation().getByteOffset() - start);
		switch (type) {
			case "event" -> {
				if (event && partition >= 0 && partition <= Integer.MAX_VALUE && offset >= 0
						&& length <= LONGEST_ENTRY) {
					this.entries.add(new Entry.Received((int) partition, offset,
							RowParser.row((int) partition, offset, this.answer, (int) start, length)));
				}
			}
			case "assigned", "revoked", "lost", "state" ->
				change(type, at, partitions, MemberState.of(state).orElse(null));
			default -> {
				// Nor do those that it tells of
			}
		}
	}

	private void change(String type, String at, List<Integer> partitions, @Nullable MemberState state) {
		if (type.equals("state") == (state != null) && this.changes++ < MOST_CHANGES) {
			this.room -= partitions.size();
			this.entries
				.add(new Entry.Membership(new MembershipChanged("", "", notInFuture(at), type, partitions, state)));
		}
	}

	/** A clock that goes wrong must not put the future of others into the past. */
	private static @Nullable Instant notInFuture(String at) {
		Instant now = Instant.now();
		Instant instant = JournalParser.instant(at);
		return (instant != null && instant.isAfter(now)) ? now : instant;
	}

	/**
	 * While the answer is in memory: the newest events before each change are those that
	 * may be shown.
	 */
	private void makeRows() {
		int shown = 0;
		for (int index = this.entries.size() - 1; index >= 0; index--) {
			if (this.entries.get(index) instanceof Entry.Received event) {
				boolean wanted = shown++ < EventsRead.MOST_ROWS;
				ReceivedEvent row = wanted ? event.row().get() : RowParser.bare(event.partition(), event.offset());
				this.entries.set(index, new Entry.Received(event.partition(), event.offset(), () -> row));
			}
			else {
				shown = 0;
			}
		}
	}

	int size() {
		return this.size;
	}

	/** The entries, with the member that they are about. */
	List<Entry> of(String consumer, String group) {
		return this.entries.stream().map((entry) -> about(entry, consumer, group)).toList();
	}

	private static Entry about(Entry entry, String consumer, String group) {
		return (entry instanceof Entry.Membership membership)
				? new Entry.Membership(membership.change().of(consumer, group)) : entry;
	}

}
