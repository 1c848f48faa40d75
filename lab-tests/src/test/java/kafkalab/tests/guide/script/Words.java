package kafkalab.tests.guide.script;

import java.util.List;
import java.util.Locale;

/**
 * The numbers that the guide writes as words.
 */
public final class Words {

	private static final List<String> TERMINALS = List.of("first", "second", "third", "fourth", "fifth", "sixth");

	private static final List<String> NUMBERS = List.of("one", "two", "three", "four", "five", "six", "seven", "eight",
			"nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
			"nineteen", "twenty");

	static final String ANY_TERMINAL = "(" + String.join("|", TERMINALS) + ")";

	static final String ANY_TIMES = "(once|twice|(?:" + String.join("|", NUMBERS.subList(2, NUMBERS.size()))
			+ ") times)";

	private Words() {
	}

	static int terminal(String word) {
		return TERMINALS.indexOf(word) + 1;
	}

	public static String terminal(int number) {
		return "the " + TERMINALS.get(number - 1) + " terminal";
	}

	static int times(String words) {
		return switch (words) {
			case "once" -> 1;
			case "twice" -> 2;
			default -> NUMBERS.indexOf(words.replace(" times", "").toLowerCase(Locale.ROOT)) + 1;
		};
	}

}
