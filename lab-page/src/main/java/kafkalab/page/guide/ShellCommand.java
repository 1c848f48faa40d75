package kafkalab.page.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command as the guide writes it, {@code NAME=value … ./lab …}, taken apart so that it
 * can be written for other shells.
 *
 * @param variables set for this command only
 * @param arguments those of the lab command, quoted where they were
 */
record ShellCommand(Map<String, String> variables, List<String> arguments) {

	private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+");

	private static final Pattern VARIABLE = Pattern.compile("([A-Z][A-Z0-9_]*)=(.*)");

	/**
	 * Reads a command of the lab; other programs are none.
	 */
	static Optional<ShellCommand> parse(String text) {
		Map<String, String> variables = new LinkedHashMap<>();
		List<String> words = new ArrayList<>(
				WORD.matcher(text.replace("\\\n", " ")).results().map(MatchResult::group).toList());
		while (!words.isEmpty()) {
			Matcher variable = VARIABLE.matcher(words.get(0));
			if (!variable.matches()) {
				break;
			}
			variables.put(variable.group(1), variable.group(2).replace("\"", ""));
			words.remove(0);
		}
		if (words.isEmpty() || !"./lab".equals(words.remove(0))) {
			return Optional.empty();
		}
		return Optional.of(new ShellCommand(variables, List.copyOf(words)));
	}

}
