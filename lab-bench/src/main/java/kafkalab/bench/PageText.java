package kafkalab.bench;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;

/**
 * The page: the machine, the plots, the table.
 */
final class PageText {

	private static final String STYLE = """
			body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1f2328; background: #fff }
			table { border-collapse: collapse; font-size: 0.9rem }
			th, td { padding: 0.3rem 0.6rem; border-bottom: 1px solid #d0d7de; text-align: start }
			td:nth-child(n+2):not(:nth-child(5)) { text-align: end; white-space: nowrap }
			figure { margin: 1.5rem 0; overflow-x: auto }
			figcaption { font-weight: 600 }
			""";

	private PageText() {
	}

	static String of(Results results) {
		StringBuilder page = new StringBuilder();
		page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
			.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
			.append("<title>Kafka Lab: measured</title>\n<style>\n")
			.append(STYLE)
			.append("</style>\n</head>\n<body>\n<h1>Kafka Lab: measured</h1>\n");
		page.append("<p>%s%s. %s.</p>\n".formatted(escaped(results.json().path("began").asString("")),
				results.json().path("quick").asBoolean(false) ? ", a quick run" : "", escaped(results.machine())));
		page.append("<p>Medians; seconds, milliseconds and megabytes: less is better; /s: more is better.</p>\n");
		plots(page, results.bars(), Plot::bars);
		plots(page, results.curves(), Plot::curve);
		table(page, results);
		results.notes().forEach((note) -> page.append("<p>Note: %s</p>\n".formatted(escaped(note))));
		return page.append("</body>\n</html>\n").toString();
	}

	private static void plots(StringBuilder page, Map<String, List<JsonNode>> plots,
			Function<List<JsonNode>, String> draw) {
		plots.forEach((title, figures) -> page.append(
				"<figure>\n<figcaption>%s</figcaption>\n<div role=\"img\" aria-label=\"%s; its figures are in the table\">\n"
					.formatted(escaped(title), escaped(title)))
			.append(draw.apply(figures))
			.append("</div>\n</figure>\n"));
	}

	private static void table(StringBuilder page, Results results) {
		page.append("<table>\n<thead><tr>");
		List.of("what", "lab", "min - max", "runs", "Kafka's own tool", "ratio")
			.forEach((head) -> page.append("<th scope=\"col\">%s</th>".formatted(escaped(head))));
		page.append("</tr></thead>\n<tbody>\n");
		results.figures().forEach((figure) -> {
			page.append("<tr>");
			figure.path("texts")
				.valueStream()
				.forEach((cell) -> page.append("<td>%s</td>".formatted(escaped(cell.asString("")))));
			page.append("</tr>\n");
		});
		page.append("</tbody>\n</table>\n");
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

}
