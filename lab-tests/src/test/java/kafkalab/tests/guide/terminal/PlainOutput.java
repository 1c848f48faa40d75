package kafkalab.tests.guide.terminal;

import java.util.regex.Pattern;

/**
 * What somebody sees in a terminal: no colours, no control characters.
 */
final class PlainOutput {

	/** Control sequences, operating system commands (titles), and single escapes. */
	private static final Pattern ESCAPES = Pattern.compile(
			"\u001b\\[[0-?]*[ -/]*[@-~]|\u001b\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)|\u001b[()][A-Z0-9]|\u001b[=>78M]");

	/** An escape whose end has not arrived yet. */
	private static final Pattern BEGUN = Pattern.compile("\u001b(?:\\[[0-?]*[ -/]*|\\][^\u0007\u001b]*|[()])?$");

	private PlainOutput() {
	}

	static String of(CharSequence raw) {
		String text = ESCAPES.matcher(raw).replaceAll("");
		return BEGUN.matcher(text).replaceFirst("").replaceAll("\r+\n", "\n").replaceAll("[\u0000-\u0008\r]", "");
	}

}
