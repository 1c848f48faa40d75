package kafkalab.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures of {@code lab bench} as its JSON tells them, in the groups that are drawn
 * together.
 *
 * @param bars figures of the same measurement and unit, by the title of their plot
 * @param curves figures that differ in a size only, by the title of their plot
 */
record Results(JsonNode json, Map<String, List<JsonNode>> bars, Map<String, List<JsonNode>> curves) {

	static Results of(String json) {
		JsonNode root = new JsonMapper().readTree(json);
		Map<String, List<JsonNode>> bars = new LinkedHashMap<>();
		Map<String, List<JsonNode>> curves = new LinkedHashMap<>();
		for (JsonNode figure : root.path("figures")) {
			String unit = figure.path("unit").asString("");
			if (figure.has("at")) {
				add(curves, "%s (%s)".formatted(figure.path("what").asString(""), unit), figure);
			}
			else {
				add(bars, "%s (%s)".formatted(figure.path("measurement").asString(""), unit), figure);
			}
		}
		return new Results(root, bars, curves);
	}

	private static void add(Map<String, List<JsonNode>> plots, String title, JsonNode figure) {
		plots.computeIfAbsent(title, (key) -> new ArrayList<>()).add(figure);
	}

	Stream<JsonNode> figures() {
		return this.json.path("figures").valueStream();
	}

	Stream<String> notes() {
		return this.json.path("notes").valueStream().map((note) -> note.asString(""));
	}

	String machine() {
		JsonNode machine = this.json.path("machine");
		return "%s %s, %d cores, %,d MB; Java %s; Kafka %s".formatted(machine.path("system").asString(""),
				machine.path("processor").asString(""), machine.path("cores").asInt(0),
				machine.path("megabytes").asLong(0), machine.path("java").asString(""),
				machine.path("kafka").asString(""));
	}

}
