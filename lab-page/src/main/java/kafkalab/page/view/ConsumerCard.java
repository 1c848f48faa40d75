package kafkalab.page.view;

import java.util.List;
import java.util.Objects;

import kafkalab.page.Wording;
import kafkalab.page.consumer.LabConsumer;
import kafkalab.page.consumer.ReceivedEvent;

/**
 * A consumer as the page first shows it.
 *
 * @param look the classes that give it its group's colour and its state's look
 * @param sign the state as a sign, mood as a colour, words in words, addition what there
 * is to add
 * @param owns the partitions it owns, empty for none
 */
record ConsumerCard(String name, String group, String letter, String look, boolean journal, String received,
		String sign, String mood, String words, String addition, String address, String owns, List<EventRow> rows) {

	private static final int COLOURS = 4;

	private static final int ROWS = 6;

	static ConsumerCard of(LabConsumer consumer, String topic) {
		String sign = sign(consumer);
		List<ReceivedEvent> rows = Objects.requireNonNullElse(consumer.rows(), List.of());
		return new ConsumerCard(consumer.name(), consumer.group(), consumer.letter(), look(consumer),
				consumer.journal(), Wording.number(consumer.received()), sign, mood(consumer, sign),
				consumer.said().stateWords(), Objects.requireNonNullElse(consumer.said().stateDetail(), ""),
				address(consumer), Wording.owned(consumer.partitions(), topic),
				rows.stream().limit(ROWS).map(EventRow::of).toList());
	}

	private static String look(LabConsumer consumer) {
		return "g-" + consumer.colour() % COLOURS + ((consumer.colour() < COLOURS) ? "" : " second-round")
				+ (consumer.online() ? "" : " offline");
	}

	private static String sign(LabConsumer consumer) {
		return switch (consumer.state()) {
			case CONNECTING, WAITING_FOR_TOPIC, JOINING -> "…";
			case IDLE -> "◌";
			case FROZEN -> "‖";
			case NOT_ANSWERING -> "!";
			default -> consumer.online() ? "●" : "✕";
		};
	}

	private static String mood(LabConsumer consumer, String sign) {
		if (!consumer.online() || "!".equals(sign)) {
			return "bad";
		}
		return "●".equals(sign) ? "ok" : "warn";
	}

	private static String address(LabConsumer consumer) {
		return (consumer.port() != null) ? ":" + consumer.port() : consumer.host().replaceFirst("^/", "");
	}

}
