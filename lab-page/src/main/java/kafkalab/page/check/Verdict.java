package kafkalab.page.check;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of a check when it was judged.
 *
 * @param words what was seen, or why it does not hold yet
 * @param next what to do so that it holds; empty when it does
 */
record Verdict(boolean holds, String words, String next) {

	static Verdict seen(String words) {
		return new Verdict(true, words, "");
	}

	static Verdict notYet(String because, String next) {
		return new Verdict(false, because, next);
	}

	/**
	 * Of several parts that must hold at the same time, the first that does not decides.
	 */
	static Verdict all(List<Verdict> parts) {
		return parts.stream()
			.filter((part) -> !part.holds())
			.findFirst()
			.orElseGet(() -> seen(parts.stream().map(Verdict::words).collect(Collectors.joining("; "))));
	}

}
