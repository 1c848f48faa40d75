package kafkalab.runner.terminal;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What is wrong with a command as it was typed, and a command that works.
 */
record Complaint(String what, String cure) {

	static Complaint about(ParameterException failure) {
		CommandLine command = failure.getCommandLine();
		if (failure instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
			return unmatched(command, unmatched);
		}
		ArgSpec parameter = failure.getArgSpec();
		if (parameter != null && failure.getValue() != null && isNumber(parameter)) {
			return new Complaint("%s is '%s', which is no number.".formatted(name(parameter), failure.getValue()),
					help(command));
		}
		if (isGroup(command) && !(failure instanceof MissingParameterException)) {
			return new Complaint("'%s' alone does nothing; it goes on with %s.".formatted(written(command, ""),
					String.join(" or ", new TreeSet<>(command.getSubcommands().keySet()))), help(command));
		}
		return new Complaint(String.valueOf(failure.getMessage()), help(command));
	}

	private static Complaint unmatched(CommandLine command, UnmatchedArgumentException failure) {
		List<String> typed = failure.getUnmatched();
		String word = typed.get(0);
		String similar = similar(command, failure);
		if (failure.isUnknownOption()) {
			return new Complaint("'%s' has no option %s.".formatted(written(command, ""), word),
					(similar != null) ? "Did you mean %s? %s".formatted(similar, help(command)) : help(command));
		}
		if (isGroup(command)) {
			String rest = typed.stream().skip(1).map((more) -> " " + more).collect(Collectors.joining());
			return new Complaint("There is no command '%s'.".formatted(written(command, word)),
					(similar != null) ? "Did you mean this? " + written(command, similar + rest)
							: "See which there are: " + seen(command));
		}
		return new Complaint("'%s' needs no '%s'.".formatted(written(command, ""), word), help(command));
	}

	private static boolean isGroup(CommandLine command) {
		return !command.getSubcommands().isEmpty();
	}

	private static boolean isNumber(ArgSpec parameter) {
		return parameter.type() == int.class || parameter.type() == Integer.class;
	}

	private static String name(ArgSpec parameter) {
		return (parameter instanceof OptionSpec option) ? option.longestName() : parameter.paramLabel();
	}

	private static @Nullable String similar(CommandLine command, UnmatchedArgumentException failure) {
		String word = failure.getUnmatched().get(0);
		Stream<String> known = failure.isUnknownOption()
				? command.getCommandSpec().options().stream().map(OptionSpec::longestName)
				: command.getSubcommands().keySet().stream();
		return known.filter((each) -> distance(each, word) <= Math.max(1, word.length() / 3))
			.min((one, other) -> distance(one, word) - distance(other, word))
			.orElse(null);
	}

	// How many letters have to be put in, left out or changed (Levenshtein)
	private static int distance(String one, String other) {
		int[] row = new int[other.length() + 1];
		for (int j = 0; j <= other.length(); j++) {
			row[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				int changed = diagonal + ((one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
			}
		}
		return row[other.length()];
	}

	private static String help(CommandLine command) {
		return "See how it goes: " + seen(command);
	}

	private static String seen(CommandLine command) {
		return written(command, "--help");
	}

	private static String written(CommandLine command, String arguments) {
		String name = command.getCommandSpec().qualifiedName(" ").replaceFirst("^lab ?", "");
		return Shell.current().lab((name + " " + arguments).strip()).strip();
	}

}
