package kafkalab.runner.bench.result;

import java.util.Locale;

/**
 * What a figure counts.
 */
public enum Unit {

	SECONDS("s", "%,.2f s"), MILLISECONDS("ms", "%,.1f ms"), MEGABYTES("MB", "%,.0f MB"), PER_SECOND("/s", "%,.0f/s");

	private final String symbol;

	private final String format;

	Unit(String symbol, String format) {
		this.symbol = symbol;
		this.format = format;
	}

	public String symbol() {
		return this.symbol;
	}

	/**
	 * Whether more of it is better.
	 */
	public boolean isMoreBetter() {
		return this == PER_SECOND;
	}

	public String text(double value) {
		return String.format(Locale.ROOT, this.format, value);
	}

}
