package kafkalab.page.check;

import java.util.List;
import java.util.Set;

/**
 * The words of a sentence that vary, in their order.
 */
record Arguments(List<?> values) {

	String text(int index) {
		return (String) this.values.get(index);
	}

	int number(int index) {
		return (Integer) this.values.get(index);
	}

	@SuppressWarnings("unchecked")
	Set<Integer> partitions(int index) {
		return (Set<Integer>) this.values.get(index);
	}

	@SuppressWarnings("unchecked")
	List<Integer> sizes(int index) {
		return (List<Integer>) this.values.get(index);
	}

}
