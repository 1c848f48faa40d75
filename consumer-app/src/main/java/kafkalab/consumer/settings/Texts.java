package kafkalab.consumer.settings;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.Assert;

/**
 * Checks of the variables' texts; each throws an {@link IllegalArgumentException}.
 */
final class Texts {

	private static final Pattern KAFKA_NAME = Pattern.compile("(?!\\.{1,2}$)[a-zA-Z0-9._-]{1,249}");

	private static final Pattern BROKER = Pattern.compile("(?:\\[[0-9a-fA-F:.%]+]|[^\\s:,/\\[\\]]+):(\\d{1,5})");

	private Texts() {
	}

	static String some(String text) {
		Assert.hasText(text, "empty");
		return text;
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

}
