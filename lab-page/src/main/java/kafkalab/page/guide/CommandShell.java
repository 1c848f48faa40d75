package kafkalab.page.guide;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The shells in which attendees type the guide's commands.
 */
enum CommandShell {

	/** The guide's own form. */
	POSIX("macOS, Linux") {

		@Override
		String write(ShellCommand command) {
			return command.variables()
				.entrySet()
				.stream()
				.map((variable) -> variable.getKey() + "=" + variable.getValue() + " \\\n")
				.collect(Collectors.joining("", "", "./lab" + arguments(command.arguments())));
		}

	},

	/** Variables stay set in its window, so they are removed again. */
	POWERSHELL("PowerShell") {

		@Override
		String write(ShellCommand command) {
			Stream<String> before = command.variables()
				.entrySet()
				.stream()
				.map((variable) -> "$env:%s='%s'".formatted(variable.getKey(), variable.getValue().replace("'", "''")));
			String lab = ".\\lab" + arguments(command.arguments().stream().map(CommandShell::withoutArray).toList());
			String after = command.variables()
				.keySet()
				.stream()
				.collect(Collectors.joining(",Env:", "Remove-Item Env:", ""));
			Stream<String> lines = command.variables().isEmpty() ? Stream.of(lab)
					: Stream.concat(before, Stream.of(lab, after));
			return lines.collect(Collectors.joining("\n"));
		}

	},

	/** A shell of its own for the command, so that the variables end with it. */
	CMD("cmd") {

		@Override
		String write(ShellCommand command) {
			String lab = "lab" + arguments(command.arguments());
			if (command.variables().isEmpty()) {
				return lab;
			}
			// A blank before && would become part of the value
			return command.variables()
				.entrySet()
				.stream()
				.map((variable) -> "set " + variable.getKey() + "=" + variable.getValue() + "&& ")
				.collect(Collectors.joining("", "cmd /c \"", lab + "\""));
		}

	};

	private final String label;

	CommandShell(String label) {
		this.label = label;
	}

	/** What people call it. */
	String label() {
		return this.label;
	}

	/** The command as it is typed in this shell. */
	abstract String write(ShellCommand command);

	private static String arguments(List<String> arguments) {
		return arguments.stream().map((argument) -> " " + argument).collect(Collectors.joining());
	}

	/** PowerShell takes what stands between commas as several values. */
	private static String withoutArray(String argument) {
		return (argument.contains(",") && !argument.startsWith("\"")) ? "'" + argument + "'" : argument;
	}

}
