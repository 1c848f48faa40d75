package kafkalab.tests.guide.script;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command as it is written, and what it should print.
 *
 * @param text as typed, perhaps in several lines that end in a backslash
 * @param fails whether it is refused on purpose
 * @param printed the lines it prints, {@code …} for anything
 */
public record Command(Place place, String text, boolean fails, List<String> printed) {

	static final String FORM = "one command of the form NAME=value NAME=value ./lab …, line breaks with \\, "
			+ "arguments with blanks in \"double quotes\", no other shell syntax";

	private static final String WORD = "(?:[\\w./:,@%+=-]|\"[^\"$`\\\\\\n]*\")+";

	private static final Pattern COMMAND = Pattern
		.compile("(?:[A-Z][A-Z0-9_]*=" + WORD + " +)*\\./lab(?: +(?<name>[a-z]+)(?: +" + WORD + ")*)?");

	private static final Set<String> GOING_ON = Set.of("up", "cluster", "producer", "consumer", "members");

	boolean isWellFormed() {
		return words().matches();
	}

	/** Whether it keeps its terminal until Ctrl+C. */
	public boolean goesOn() {
		return !this.fails && GOING_ON.contains(name()) && !this.text.contains("--help");
	}

	/** The name of the lab command, such as {@code consumer}. */
	public String name() {
		Matcher words = words();
		return (words.matches() && words.group("name") != null) ? words.group("name") : "";
	}

	private Matcher words() {
		return COMMAND.matcher(inOneLine(this.text));
	}

	public static String inOneLine(String text) {
		return text.replaceAll("\\s*\\\\\\n\\s*", " ").strip();
	}

}
