package kafkalab.runner.bench.result;

import org.jspecify.annotations.Nullable;

/**
 * One line of the results: the lab's figure, and that of Kafka's own tool if there is one
 * that does the same.
 *
 * @param measurement the name of the measurement that it belongs to
 * @param what what was measured, in a few words
 */
public record Figure(String measurement, String what, Unit unit, Samples ours, @Nullable Reference reference,
		@Nullable GrowthPoint point) {

	public static Figure of(String measurement, String what, Unit unit, Samples ours) {
		return new Figure(measurement, what, unit, ours, null, null);
	}

	public Figure beside(@Nullable Reference reference) {
		return new Figure(this.measurement, this.what, this.unit, this.ours, reference, this.point);
	}

	public Figure at(GrowthPoint point) {
		return new Figure(this.measurement, this.what, this.unit, this.ours, this.reference, point);
	}

	/**
	 * How many times the reference's figure the lab's is.
	 */
	public @Nullable Double ratio() {
		return (this.reference != null) ? this.ours.median() / this.reference.samples().median() : null;
	}

	/**
	 * What was measured, and at which size.
	 */
	public String title() {
		return (this.point != null) ? "%s, %,d %s".formatted(this.what, this.point.number(), this.point.of())
				: this.what;
	}

}
