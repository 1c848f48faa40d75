package kafkalab.page.guide;

import java.util.Arrays;
import java.util.Optional;

/**
 * The groups whose colour and letter never change, so that the guide may use them.
 */
enum GroupName {

	FIRST("first-group", "A"), SECOND("second-group", "B");

	private final String text;

	private final String letter;

	GroupName(String text, String letter) {
		this.text = text;
		this.letter = letter;
	}

	static Optional<GroupName> find(String text) {
		return Arrays.stream(values()).filter((group) -> group.text.equals(text)).findFirst();
	}

	String cssClass() {
		return "g-" + ordinal();
	}

	String letter() {
		return this.letter;
	}

}
