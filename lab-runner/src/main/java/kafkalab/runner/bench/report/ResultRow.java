package kafkalab.runner.bench.report;

import java.util.List;
import java.util.Locale;

import kafkalab.runner.bench.result.Figure;
import kafkalab.runner.bench.result.Reference;
import kafkalab.runner.bench.result.Samples;
import kafkalab.runner.bench.result.Unit;

/**
 * One line of the table, as text.
 *
 * @param reference that of Kafka's own tool; empty if there is none
 * @param ratio the lab's through the tool's
 */
record ResultRow(String what, String ours, String spread, String runs, String reference, String ratio) {

	static final ResultRow HEAD = new ResultRow("what", "lab", "min - max", "runs", "Kafka's own tool", "ratio");

	static ResultRow of(Figure figure) {
		Reference reference = figure.reference();
		Double ratio = figure.ratio();
		Unit unit = figure.unit();
		Samples ours = figure.ours();
		return new ResultRow(figure.title(), unit.text(ours.median()), spread(unit, ours),
				Integer.toString(ours.runs()), (reference != null)
						? "%s (%s)".formatted(unit.text(reference.samples().median()), reference.tool()) : "",
				(ratio != null) ? String.format(Locale.ROOT, "%.2f", ratio) : "");
	}

	private static String spread(Unit unit, Samples samples) {
		return (samples.runs() == 1) ? "" : "%s - %s".formatted(unit.text(samples.min()), unit.text(samples.max()));
	}

	List<String> cells() {
		return List.of(this.what, this.ours, this.spread, this.runs, this.reference, this.ratio);
	}

}
