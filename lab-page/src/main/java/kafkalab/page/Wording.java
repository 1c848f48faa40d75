package kafkalab.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import kafkalab.page.cluster.ClusterSnapshot.Assigned;

/**
 * Numbers, times, lists and facts as the lab says them; the page's script says them the
 * same way.
 */
public final class Wording {

	/** Local to this machine, which mostly is the browser's, too. */
	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT)
		.withZone(ZoneId.systemDefault());

	private static final String THIN_SPACE = "\u202f";

	private static final int NAMED_IN_A_SENTENCE = 6;

	private static final int NAMED_IN_A_LIST = 8;

	private Wording() {
	}

	public static String count(long number, String what) {
		return String.format(Locale.ENGLISH, "%d %s%s", number, what, (number == 1) ? "" : "s");
	}

	/** {@code A, B and C}. */
	public static String list(Collection<String> words) {
		List<String> all = List.copyOf(words);
		if (all.size() < 2) {
			return String.join("", all);
		}
		return String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.get(all.size() - 1);
	}

	/** {@code P0 and P1}, or {@code nothing}. */
	public static String partitions(Collection<Integer> partitions) {
		return partitions.isEmpty() ? "nothing"
				: list(partitions.stream().sorted().map((partition) -> "P" + partition).toList());
	}

	/** {@code 2 + 1}, and how often where there are many. */
	public static String sizes(List<Integer> sizes) {
		if (sizes.size() <= 6) {
			return String.join(" + ", sizes.stream().map(String::valueOf).toList());
		}
		return String.join(" + ",
				sizes.stream()
					.distinct()
					.map((size) -> "%d × %d".formatted(sizes.stream().filter(size::equals).count(), size))
					.toList());
	}

	public static String is(long number) {
		return (number == 1) ? "is" : "are";
	}

	public static String was(long number) {
		return (number == 1) ? "was" : "were";
	}

	/** {@code P0 and P1}, or how many there are where that is too long to read. */
	public static String named(List<Assigned> partitions) {
		return (partitions.size() > NAMED_IN_A_SENTENCE) ? count(partitions.size(), "partition")
				: list(partitions.stream().map((each) -> "P" + each.partition()).toList());
	}

	/**
	 * The partitions by name, with the topic where that is not the one at hand.
	 */
	public static String owned(List<Assigned> partitions, String topic) {
		if (partitions.size() > NAMED_IN_A_LIST) {
			return number(partitions.size()) + " partitions";
		}
		return partitions.stream().map(Assigned::topic).distinct().map((name) -> {
			String numbers = partitions.stream()
				.filter((partition) -> partition.topic().equals(name))
				.map((partition) -> "P" + partition.partition())
				.collect(Collectors.joining(", "));
			return name.equals(topic) ? numbers : numbers + " of " + name;
		}).collect(Collectors.joining("; "));
	}

	public static String number(long number) {
		return String.format(Locale.ROOT, "%,d", number).replace(",", THIN_SPACE);
	}

	public static String seconds(long milliseconds) {
		return (milliseconds < 1000) ? milliseconds + " ms"
				: String.format(Locale.ROOT, "%.1f s", milliseconds / 1000.0);
	}

	public static String clock(Instant instant) {
		return CLOCK.format(instant);
	}

	public static String delay(Instant from, Instant to) {
		long millis = Duration.between(from, to).toMillis();
		String sign = (millis < 0) ? "−" : "+";
		long size = Math.abs(millis);
		if (size < 10_000) {
			return sign + number(size) + " ms";
		}
		return (size < 600_000) ? String.format(Locale.ROOT, "%s%.1f s", sign, size / 1000.0)
				: sign + number(Math.round(size / 60_000.0)) + " min";
	}

}
