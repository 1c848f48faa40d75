package kafkalab.page.cluster;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Text that anybody on the cluster may have chosen, made fit to be kept and shown: short,
 * and without signs that rule the text around them.
 */
public final class ForeignText {

	/** Kafka's own limit for the names of topics. */
	static final int LONGEST_NAME = 249;

	/** Controls, and what turns the direction of text; tabs and line ends do no harm. */
	private static final Pattern UNRULY = Pattern
		.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]|[\\u0080-\\u009f\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

	private static final Pattern LINES = Pattern.compile("[\\t\\n\\r\\u2028\\u2029]");

	private static final String REPLACEMENT = "\ufffd";

	private ForeignText() {
	}

	/**
	 * The beginning of a text.
	 */
	public static String of(String text, int longest) {
		String beginning = text;
		if (text.length() > longest) {
			int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
			beginning = text.substring(0, end) + "…";
		}
		return UNRULY.matcher(beginning).replaceAll(REPLACEMENT);
	}

	/**
	 * A name; one that is too long keeps a mark that tells it from others that begin
	 * alike.
	 */
	public static String name(String name) {
		String shown = name;
		if (name.length() > LONGEST_NAME) {
			String mark = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)).toString();
			shown = of(name, LONGEST_NAME - 40) + mark.substring(0, 18);
		}
		return LINES.matcher(UNRULY.matcher(shown).replaceAll(REPLACEMENT)).replaceAll(REPLACEMENT);
	}

}
