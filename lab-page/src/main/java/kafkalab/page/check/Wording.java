package kafkalab.page.check;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Numbers and lists as sentences say them.
 */
final class Wording {

	private Wording() {
	}

	static String count(long number, String what) {
		return String.format(Locale.ENGLISH, "%d %s%s", number, what, (number == 1) ? "" : "s");
	}

	/** {@code A, B and C}. */
	static String list(Collection<String> words) {
		List<String> all = List.copyOf(words);
		if (all.size() < 2) {
			return String.join("", all);
		}
		return String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.get(all.size() - 1);
	}

	/** {@code P0 and P1}, or {@code nothing}. */
	static String partitions(Collection<Integer> partitions) {
		return partitions.isEmpty() ? "nothing"
				: list(partitions.stream().sorted().map((partition) -> "P" + partition).toList());
	}

	/** {@code 2 + 1}, and how often where there are many. */
	static String sizes(List<Integer> sizes) {
		if (sizes.size() <= 6) {
			return String.join(" + ", sizes.stream().map(String::valueOf).toList());
		}
		return String.join(" + ",
				sizes.stream()
					.distinct()
					.map((size) -> "%d × %d".formatted(sizes.stream().filter(size::equals).count(), size))
					.toList());
	}

	static String is(long number) {
		return (number == 1) ? "is" : "are";
	}

	static String was(long number) {
		return (number == 1) ? "was" : "were";
	}

}
