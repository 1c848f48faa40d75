package kafkalab.tests.guide.script;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of the send panel, and what they can be set to.
 */
final class SendPanelFields {

	private static final Map<String, List<String>> CHOICES = Map.of("How many", List.of("1", "10", "100", "10 000"),
			"Partition is chosen",
			List.of("round robin", "by id (key = id)", "sticky (no key)", "by my key …", "this partition …"));

	static final String ANY_LABEL = "How many|To topic|Partition is chosen|My key|Partition";

	private SendPanelFields() {
	}

	/**
	 * Why the field cannot be set like this, or nothing if it can.
	 */
	static Optional<String> refusal(Action.Choose choice) {
		List<String> values = CHOICES.get(choice.label());
		if (values != null && !values.contains(choice.value())) {
			return Optional.of("%s: **%s** cannot be set to `%s`. It can be: %s".formatted(choice.place(),
					choice.label(), choice.value(), String.join(" · ", values)));
		}
		if (choice.label().equals("Partition") && !choice.value().matches("\\d+")) {
			return Optional
				.of("%s: **Partition** is set to `%s`, which is no number.".formatted(choice.place(), choice.value()));
		}
		return Optional.empty();
	}

}
