package kafkalab.runner.bench.result;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The values of several runs of the same measurement, smallest first.
 */
public record Samples(List<Double> values) {

	public Samples {
		if (values.isEmpty()) {
			throw new IllegalArgumentException("No run, no figure");
		}
		values = values.stream().sorted().toList();
	}

	public static Samples of(double... values) {
		return new Samples(Arrays.stream(values).boxed().toList());
	}

	public static Samples of(Collection<Double> values) {
		return new Samples(List.copyOf(values));
	}

	public int runs() {
		return this.values.size();
	}

	public double min() {
		return this.values.get(0);
	}

	public double max() {
		return this.values.get(runs() - 1);
	}

	/**
	 * The one in the middle, or what is halfway between the two there.
	 */
	public double median() {
		int middle = runs() / 2;
		return (runs() % 2 == 1) ? this.values.get(middle)
				: (this.values.get(middle - 1) + this.values.get(middle)) / 2;
	}

	/**
	 * The smallest value that so many of a hundred do not exceed.
	 */
	public double percentile(int percent) {
		int rank = (int) Math.ceil(percent / 100.0 * runs());
		return this.values.get(Math.max(rank, 1) - 1);
	}

}
