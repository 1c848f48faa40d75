package kafkalab.consumer.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.Assert;

/**
 * The environment while it is read: collects what is wrong, so that one failed start
 * tells everything.
 */
final class Variables {

	private static final Pattern KAFKA_NAME = Pattern.compile("(?!\\.{1,2}$)[a-zA-Z0-9._-]{1,249}");

	private static final Pattern BROKER = Pattern.compile("(?:\\[[0-9a-fA-F:.%]+]|[^\\s:,/\\[\\]]+):(\\d{1,5})");

	private final UnaryOperator<@Nullable String> environment;

	private final List<String> problems = new ArrayList<>();

	Variables(UnaryOperator<@Nullable String> environment) {
		this.environment = environment;
	}

	List<String> problems() {
		return this.problems;
	}

	String required(String name, String allowed, Function<String, String> parser) {
		if (text(name) == null) {
			refuse(name, "is missing", allowed);
		}
		return optional(name, allowed, parser, "");
	}

	<E extends Enum<E>> E optional(String name, E fallback) {
		List<String> words = Stream.of(fallback.getDeclaringClass().getEnumConstants())
			.map((value) -> value.name().toLowerCase(Locale.ROOT))
			.toList();
		return optional(name,
				String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.get(words.size() - 1),
				(text) -> Enum.valueOf(fallback.getDeclaringClass(), text.toUpperCase(Locale.ROOT)), fallback);
	}

	/**
	 * The value of a variable, or what holds without it.
	 * @param allowed ends the sentence "It must be …"
	 * @param parser throws an {@link IllegalArgumentException} for a text that is not
	 * allowed
	 */
	<T extends @Nullable Object> T optional(String name, String allowed, Function<String, T> parser, T fallback) {
		String text = text(name);
		if (text == null) {
			return fallback;
		}
		try {
			Assert.hasLength(text, "empty");
			return parser.apply(text);
		}
		catch (IllegalArgumentException | ArithmeticException ex) {
			refuse(name, text.isEmpty() ? "is empty" : "is \"" + text + "\"", allowed);
			return fallback;
		}
	}

	private void refuse(String name, String finding, String allowed) {
		this.problems.add("%s %s. It must be %s, for example %s=%s".formatted(name, finding, allowed, name,
				ConsumerSettings.EXAMPLES.get(name)));
	}

	/** Blanks around a value are dropped: cmd.exe keeps the one before {@code &&}. */
	private @Nullable String text(String name) {
		String text = this.environment.apply(name);
		return (text != null) ? text.strip() : null;
	}

	static String kafkaName(String text) {
		Assert.isTrue(KAFKA_NAME.matcher(text).matches(), "no name");
		return text;
	}

	static String brokers(String text) {
		String[] brokers = text.split("\\s*,\\s*", -1);
		for (String broker : brokers) {
			var parts = BROKER.matcher(broker);
			Assert.isTrue(parts.matches(), "no host:port");
			number(parts.group(1), 65535);
		}
		return String.join(",", brokers);
	}

	static int number(String text, int max) {
		int number = Integer.parseInt(text);
		Assert.isTrue(number >= 1 && number <= max, "out of range");
		return number;
	}

	static Duration delay(String text) {
		Duration delay = DurationStyle.detectAndParse(text, ChronoUnit.MILLIS);
		Assert.isTrue(!delay.isNegative() && delay.compareTo(Duration.ofHours(1)) <= 0, "out of range");
		return delay;
	}

	static InetAddress address(String text) {
		try {
			return InetAddress.getByName(text);
		}
		catch (UnknownHostException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

}
