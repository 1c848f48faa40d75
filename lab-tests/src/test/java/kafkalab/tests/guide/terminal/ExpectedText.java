package kafkalab.tests.guide.terminal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text that somebody should see, in which {@code …} stands for anything.
 */
public final class ExpectedText {

	/** Also those that are narrow or do not break. */
	private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");

	private ExpectedText() {
	}

	public static boolean isIn(String seen, String expected) {
		return pattern(expected).matcher(oneLine(seen)).find();
	}

	/**
	 * The first line that is missing, or nothing: the lines come in this order, others
	 * may stand between.
	 */
	public static Optional<String> missingLine(String seen, List<String> expected) {
		List<String> lines = seen.lines().toList();
		int next = 0;
		for (String line : expected) {
			Pattern pattern = pattern(line);
			while (next < lines.size() && !pattern.matcher(oneLine(lines.get(next))).find()) {
				next++;
			}
			if (next++ >= lines.size()) {
				return Optional.of(line);
			}
		}
		return Optional.empty();
	}

	private static Pattern pattern(String expected) {
		return Pattern.compile(
				Arrays.stream(oneLine(expected).split("…")).map(Pattern::quote).collect(Collectors.joining(".*?")),
				Pattern.DOTALL);
	}

	private static String oneLine(String text) {
		return BLANKS.matcher(text).replaceAll(" ").strip();
	}

}
