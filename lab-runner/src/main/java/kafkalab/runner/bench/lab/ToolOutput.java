package kafkalab.runner.bench.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What Kafka's tools print, as numbers.
 */
final class ToolOutput {

	private static final Pattern SENT = Pattern.compile("^\\d+ records sent, ([\\d.]+) records/sec");

	private static final Pattern PERCENTILE = Pattern.compile("(\\d+)th = ([\\d.]+)");

	private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

	private ToolOutput() {
	}

	/**
	 * The last line of ProducerPerformance is that of the whole run.
	 */
	static double sent(List<String> lines) {
		return lines.stream()
			.flatMap((line) -> SENT.matcher(line).results())
			.map((match) -> Double.valueOf(match.group(1)))
			.reduce((first, last) -> last)
			.orElseThrow(() -> unreadable(lines));
	}

	static Map<String, Double> columns(List<String> lines) {
		for (int i = 0; i + 1 < lines.size(); i++) {
			if (lines.get(i).startsWith("start.time")) {
				return columns(lines.get(i).split(","), lines.get(i + 1).split(","));
			}
		}
		throw unreadable(lines);
	}

	private static Map<String, Double> columns(String[] names, String[] values) {
		Map<String, Double> columns = new LinkedHashMap<>();
		for (int i = 0; i < Math.min(names.length, values.length); i++) {
			String value = values[i].strip();
			if (NUMBER.matcher(value).matches()) {
				columns.put(names[i].strip(), Double.valueOf(value));
			}
		}
		return columns;
	}

	/**
	 * Only whole ones: 99.9 is none.
	 */
	static Map<Integer, Double> percentiles(List<String> lines) {
		Map<Integer, Double> percentiles = new TreeMap<>();
		lines.stream()
			.filter((line) -> line.startsWith("Percentiles"))
			.flatMap((line) -> PERCENTILE.matcher(line.replaceAll("[\\d]+\\.\\d+th = [\\d.]+", "")).results())
			.forEach((MatchResult match) -> percentiles.put(Integer.valueOf(match.group(1)),
					Double.valueOf(match.group(2))));
		if (percentiles.isEmpty()) {
			throw unreadable(lines);
		}
		return percentiles;
	}

	private static IllegalStateException unreadable(List<String> lines) {
		return new IllegalStateException("A tool of Kafka prints something else than it used to: " + lines);
	}

}
