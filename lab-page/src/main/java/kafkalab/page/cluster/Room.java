package kafkalab.page.cluster;

import java.util.Collection;
import java.util.List;

/**
 * Room for the parts of many things: where all have little, each may have all of its own;
 * where somebody has too many, each gets the same share.
 *
 * @param most how many parts there is room for in all
 * @param fewest how many each may have in any case
 */
record Room(int most, int fewest) {

	/** How many parts each may have. */
	int each(Collection<Integer> sizes) {
		long total = sizes.stream().mapToLong(Integer::longValue).sum();
		long owners = sizes.stream().filter((size) -> size > 0).count();
		return (total <= this.most) ? Integer.MAX_VALUE : (int) Math.max(this.fewest, this.most / owners);
	}

	static <T> List<T> first(List<T> parts, int most) {
		return (parts.size() <= most) ? parts : parts.subList(0, most);
	}

}
