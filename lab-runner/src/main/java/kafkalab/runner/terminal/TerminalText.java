package kafkalab.runner.terminal;

/**
 * Text that somebody else chose, as a terminal may show it: it can neither move the
 * cursor nor turn the direction of a line, and a name stays on one line and short.
 */
public final class TerminalText {

	private static final int LONGEST_NAME = 60;

	private TerminalText() {
	}

	/**
	 * A name: of a group, a topic, a member or a host.
	 */
	public static String name(String text) {
		int[] points = text.codePoints().limit(LONGEST_NAME + 1L).toArray();
		String start = visible(new String(points, 0, Math.min(points.length, LONGEST_NAME)), false);
		return (points.length > LONGEST_NAME) ? start + "..." : start;
	}

	/**
	 * Lines that may hold such text, in Kafka's own messages for example. Line ends and
	 * tabs stay.
	 */
	static String lines(String text) {
		return visible(text, true);
	}

	private static String visible(String text, boolean lines) {
		if (text.codePoints().noneMatch((point) -> isHarmful(point, lines))) {
			return text;
		}
		StringBuilder visible = new StringBuilder();
		text.codePoints().forEach((point) -> {
			if (isHarmful(point, lines)) {
				visible.append("\\u").append(Integer.toHexString(0x10000 + point).substring(1));
			}
			else {
				visible.appendCodePoint(point);
			}
		});
		return visible.toString();
	}

	private static boolean isHarmful(int point, boolean lines) {
		return switch (Character.getType(point)) {
			case Character.CONTROL -> !(lines && (point == '\n' || point == '\t' || point == '\r'));
			case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE,
					Character.UNASSIGNED, Character.PRIVATE_USE ->
				true;
			default -> false;
		};
	}

}
