package kafkalab.app.start;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.kafka.common.internals.Topic;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.util.Assert;

/**
 * The environment while it is read: collects what is wrong, so that one failed start
 * tells everything, with a value that works.
 */
public final class Variables {

	private static final Pattern BROKER = Pattern.compile("(?:\\[[0-9a-fA-F:.%]+]|[^\\s:,/\\[\\]]+):(\\d{1,5})");

	private final UnaryOperator<@Nullable String> environment;

	private final List<String> problems = new ArrayList<>();

	private final Map<String, String> mended = new LinkedHashMap<>();

	public Variables(UnaryOperator<@Nullable String> environment) {
		this.environment = environment;
	}

	public String required(String name, String example, String allowed, UnaryOperator<String> parser) {
		if (text(name) == null) {
			refuse(name, "is missing", allowed, example);
		}
		return optional(name, example, allowed, parser, "");
	}

	public <E extends Enum<E>> E optional(String name, String example, E fallback) {
		List<String> words = Stream.of(fallback.getDeclaringClass().getEnumConstants())
			.map((value) -> value.name().toLowerCase(Locale.ROOT))
			.toList();
		return optional(name, example,
				String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.get(words.size() - 1),
				(text) -> Enum.valueOf(fallback.getDeclaringClass(), text.toUpperCase(Locale.ROOT)), fallback);
	}

	/**
	 * The value of a variable, or what holds without it.
	 * @param allowed ends the sentence "It must be …"
	 * @param parser throws an {@link IllegalArgumentException} for a text that is not
	 * allowed
	 */
	public <T extends @Nullable Object> T optional(String name, String example, String allowed,
			Function<String, T> parser, T fallback) {
		String text = text(name);
		if (text == null) {
			return fallback;
		}
		try {
			Assert.hasLength(text, "empty");
			T value = parser.apply(text);
			this.mended.put(name, text);
			return value;
		}
		catch (IllegalArgumentException | ArithmeticException ex) {
			refuse(name, text.isEmpty() ? "is empty" : "is \"" + text + "\"", allowed, example);
			return fallback;
		}
	}

	private void refuse(String name, String finding, String allowed, String example) {
		this.problems.add("%s %s. It must be %s, for example %s=%s".formatted(name, finding, allowed, name, example));
		this.mended.put(name, example);
	}

	/** Has the start fail for a variable that has no place beside the others. */
	public void refuse(String name, String problem) {
		this.problems.add(problem);
		this.mended.remove(name);
	}

	/** Ends the start, unless everything can be read. */
	public void requireNoProblem(String app) {
		if (!this.problems.isEmpty()) {
			StartCommand typed = StartCommand.in(this.environment, app, List.of());
			throw new FailureAnalyzedException(String.join("\n", this.problems),
					"Set that right and start it again, for example: " + new StartCommand(typed.text(), this.mended));
		}
	}

	/** Blanks around a value are dropped: cmd.exe keeps the one before {@code &&}. */
	private @Nullable String text(String name) {
		String text = this.environment.apply(name);
		return (text != null) ? text.strip() : null;
	}

	public static String kafkaName(String text) {
		Assert.isTrue(Topic.isValid(text), "no name");
		return text;
	}

	public static String brokers(String text) {
		String[] brokers = text.split("\\s*,\\s*", -1);
		for (String broker : brokers) {
			var parts = BROKER.matcher(broker);
			Assert.isTrue(parts.matches(), "no host:port");
			number(parts.group(1), 65535);
		}
		return String.join(",", brokers);
	}

	public static int number(String text, int max) {
		int number = Integer.parseInt(text);
		Assert.isTrue(number >= 1 && number <= max, "out of range");
		return number;
	}

	public static Duration delay(String text) {
		Duration delay = DurationStyle.detectAndParse(text, ChronoUnit.MILLIS);
		Assert.isTrue(!delay.isNegative() && delay.compareTo(Duration.ofHours(1)) <= 0, "out of range");
		return delay;
	}

	public static InetAddress address(String text) {
		try {
			return InetAddress.getByName(text);
		}
		catch (UnknownHostException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

}
