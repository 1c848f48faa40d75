package kafkalab.runner.terminal;

import java.nio.charset.Charset;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The character sets of this program's terminal.
 */
public final class Letters {

	private static final String REPLACEMENT = "\uFFFD";

	private Letters() {
	}

	/**
	 * The one in which the terminal shows what is printed, whatever Java uses for files.
	 */
	public static Charset ofThisTerminal() {
		return Stream.of("stdout.encoding", "sun.stdout.encoding", "native.encoding")
			.map(System::getProperty)
			.filter(Objects::nonNull)
			.filter(Charset::isSupported)
			.map(Charset::forName)
			.findFirst()
			.orElse(Charset.defaultCharset());
	}

	/**
	 * The name of the one in which Java reads arguments and the names of files.
	 */
	public static String ofArguments() {
		return System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name());
	}

	/**
	 * Whether Java has put something else in the place of letters that it could not read.
	 */
	public static boolean areLost(String... arguments) {
		return Stream.of(arguments).anyMatch((argument) -> argument.contains(REPLACEMENT));
	}

}
