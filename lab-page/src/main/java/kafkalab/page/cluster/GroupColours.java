package kafkalab.page.cluster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives every group a colour and a letter that it keeps as long as the process lives.
 */
class GroupColours {

	/** The guide speaks of these two by their colour, so nobody else may take it. */
	private static final List<String> RESERVED = List.of("first-group", "second-group");

	private final Map<String, Integer> colours = new LinkedHashMap<>();

	GroupColours() {
		RESERVED.forEach(this::of);
	}

	synchronized int of(String group) {
		return this.colours.computeIfAbsent(group, (unused) -> this.colours.size());
	}

	/**
	 * A … Z, then AA, AB …
	 */
	static String letter(int colour) {
		String last = String.valueOf((char) ('A' + colour % 26));
		return (colour < 26) ? last : letter(colour / 26 - 1) + last;
	}

}
