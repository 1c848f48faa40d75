package kafkalab.runner.bench.measure;

/**
 * How much is done for each figure.
 */
public record Effort(boolean quick) {

	/**
	 * How often something is repeated, or how many there are.
	 */
	int of(int full, int inQuick) {
		return this.quick ? inQuick : full;
	}

}
