package kafkalab.page.view;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import kafkalab.page.cluster.ClusterSnapshot.Assigned;

/**
 * Numbers, times and facts as the page says them; its script says them the same way.
 */
final class PageWords {

	/** Local to this machine, which mostly is the browser's, too. */
	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS")
		.withZone(ZoneId.systemDefault());

	private static final String THIN_SPACE = "\u202f";

	private static final int NAMED = 8;

	private PageWords() {
	}

	static String count(long number) {
		return String.format(Locale.ROOT, "%,d", number).replace(",", THIN_SPACE);
	}

	static String clock(Instant instant) {
		return CLOCK.format(instant);
	}

	static String delay(Instant from, Instant to) {
		long millis = Duration.between(from, to).toMillis();
		String sign = (millis < 0) ? "−" : "+";
		long size = Math.abs(millis);
		if (size < 10_000) {
			return sign + count(size) + " ms";
		}
		return (size < 600_000) ? String.format(Locale.ROOT, "%s%.1f s", sign, size / 1000.0)
				: sign + count(Math.round(size / 60_000.0)) + " min";
	}

	/**
	 * The partitions by name, with the topic where that is not the one at hand.
	 */
	static String owned(List<Assigned> partitions, String topic) {
		if (partitions.size() > NAMED) {
			return count(partitions.size()) + " partitions";
		}
		return partitions.stream().map(Assigned::topic).distinct().map((name) -> {
			String numbers = partitions.stream()
				.filter((partition) -> partition.topic().equals(name))
				.map((partition) -> "P" + partition.partition())
				.collect(Collectors.joining(", "));
			return name.equals(topic) ? numbers : numbers + " of " + name;
		}).collect(Collectors.joining("; "));
	}

}
