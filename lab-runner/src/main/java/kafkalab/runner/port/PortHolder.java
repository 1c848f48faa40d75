package kafkalab.runner.port;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A process that listens on a port.
 */
public record PortHolder(long pid, String command) {

	private static final Pattern JAVA = Pattern.compile("\\S*java(?:\\.exe)? .*?-jar (.+?\\.jar)(.*)");

	private static final int LONGEST = 80;

	static PortHolder of(ProcessHandle process) {
		ProcessHandle.Info info = process.info();
		return new PortHolder(process.pid(),
				brief(info.commandLine().or(info::command).orElse("a process of another user")));
	}

	/**
	 * Without the options of a JVM and the folders of its jar, which nobody knows it by.
	 */
	static String brief(String command) {
		Matcher java = JAVA.matcher(command);
		String brief = java.matches() ? "java -jar " + Path.of(java.group(1)).getFileName() + java.group(2) : command;
		return (brief.length() > LONGEST) ? brief.substring(0, LONGEST - 3) + "..." : brief;
	}

	@Override
	public String toString() {
		return "process %d (%s)".formatted(this.pid, this.command);
	}

}
