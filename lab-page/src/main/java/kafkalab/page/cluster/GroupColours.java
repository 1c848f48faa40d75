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

	/** All after these look alike. */
	private static final int MOST = 5000;

	private final Map<String, Integer> colours = new LinkedHashMap<>();

	GroupColours() {
		RESERVED.forEach(this::of);
	}

	synchronized int of(String group) {
		Integer known = this.colours.get(group);
		if (known != null) {
			return known;
		}
		int colour = Math.min(this.colours.size(), MOST);
		if (colour < MOST) {
			this.colours.put(group, colour);
		}
		return colour;
	}

	/**
	 * A … Z, then AA, AB …
	 */
	static String letter(int colour) {
		String last = String.valueOf((char) ('A' + colour % 26));
		return (colour < 26) ? last : letter(colour / 26 - 1) + last;
	}

}
