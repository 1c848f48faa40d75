package kafkalab.runner.terminal;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a command is written on this system, so that what the lab suggests can be copied.
 */
public enum Shell {

	POSIX("./lab ") {

		@Override
		String set(String variable, String value) {
			return variable + "=" + value + " ";
		}

		@Override
		public String end(Iterable<Long> processes) {
			return "kill " + joined(processes, " ");
		}

		@Override
		public String delete(Iterable<?> folders) {
			return "rm -r " + joined(folders, " ");
		}

	},

	WINDOWS(".\\lab ") {

		@Override
		String set(String variable, String value) {
			return "set \"" + variable + "=" + value + "\" & ";
		}

		@Override
		public String end(Iterable<Long> processes) {
			return "taskkill /F /PID " + joined(processes, " /PID ");
		}

		@Override
		public String delete(Iterable<?> folders) {
			return "rmdir /S /Q " + joined(folders, " ");
		}

	};

	private final String prefix;

	Shell(String prefix) {
		this.prefix = prefix;
	}

	public static Shell current() {
		return System.getProperty("os.name").startsWith("Windows") ? WINDOWS : POSIX;
	}

	/**
	 * The lab command with these arguments.
	 */
	public String lab(String arguments) {
		return this.prefix + arguments;
	}

	/**
	 * The lab command with these arguments, in this environment.
	 */
	public String lab(Map<String, String> environment, String arguments) {
		return environment.entrySet()
			.stream()
			.map((variable) -> set(variable.getKey(), variable.getValue()))
			.collect(Collectors.joining()) + lab(arguments);
	}

	abstract String set(String variable, String value);

	/**
	 * The command that ends processes.
	 */
	public abstract String end(Iterable<Long> processes);

	/**
	 * The command that deletes folders.
	 */
	public abstract String delete(Iterable<?> folders);

	private static String joined(Iterable<?> parts, String delimiter) {
		StringBuilder joined = new StringBuilder();
		parts.forEach((part) -> joined.append(joined.isEmpty() ? "" : delimiter).append(part));
		return joined.toString();
	}

}
