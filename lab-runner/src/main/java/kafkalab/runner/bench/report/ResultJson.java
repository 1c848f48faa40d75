package kafkalab.runner.bench.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import kafkalab.runner.bench.result.BenchReport;
import kafkalab.runner.bench.result.Figure;
import kafkalab.runner.bench.result.GrowthPoint;
import kafkalab.runner.bench.result.Reference;
import kafkalab.runner.bench.result.Samples;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The results for programs, each run's value included: {@code lab-bench} draws its page
 * from them.
 */
public final class ResultJson {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private ResultJson() {
	}

	public static String of(BenchReport report) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("began", report.began().toString());
		json.put("quick", report.quick());
		json.put("machine", report.machine());
		json.put("figures", report.figures().stream().map(ResultJson::figure).toList());
		json.put("notes", report.notes());
		return JSON.writeValueAsString(json) + "\n";
	}

	private static Map<String, Object> figure(Figure figure) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("measurement", figure.measurement());
		json.put("what", figure.what());
		json.put("unit", figure.unit().symbol());
		json.put("moreIsBetter", figure.unit().isMoreBetter());
		GrowthPoint point = figure.point();
		if (point != null) {
			json.put("at", Map.of("of", point.of(), "number", point.number()));
		}
		json.put("lab", samples(figure.ours()));
		Reference reference = figure.reference();
		if (reference != null) {
			Map<String, Object> tool = new LinkedHashMap<>();
			tool.put("tool", reference.tool());
			tool.putAll(samples(reference.samples()));
			json.put("reference", tool);
			json.put("ratio", rounded(figure.ours().median() / reference.samples().median()));
		}
		json.put("texts", texts(figure));
		return json;
	}

	private static Map<String, Object> samples(Samples samples) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("median", rounded(samples.median()));
		json.put("min", rounded(samples.min()));
		json.put("max", rounded(samples.max()));
		json.put("runs", samples.runs());
		json.put("values", samples.values().stream().map(ResultJson::rounded).toList());
		return json;
	}

	// As the table shows them, so that a page says the same
	private static List<String> texts(Figure figure) {
		return ResultRow.of(figure).cells();
	}

	private static double rounded(double value) {
		return Math.round(value * 10_000) / 10_000.0;
	}

}
