package kafkalab.runner.bench.report;

import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

import kafkalab.runner.bench.result.BenchReport;

/**
 * The results as a part of a document: the machine, a table, and what is to be known
 * beside it.
 */
public final class ResultMarkdown {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private ResultMarkdown() {
	}

	public static String of(BenchReport report) {
		StringBuilder text = new StringBuilder();
		text.append("%s%s. %s.%n%n".formatted(DATE.format(report.began()), report.quick() ? ", a quick run" : "",
				report.machine().summary()));
		text.append(line(ResultRow.HEAD)).append("| --- | --: | --: | --: | --- | --: |\n");
		report.figures().forEach((figure) -> text.append(line(ResultRow.of(figure))));
		if (!report.notes().isEmpty()) {
			text.append('\n');
			report.notes().forEach((note) -> text.append("- ").append(note).append('\n'));
		}
		return text.toString().replace("\r\n", "\n");
	}

	private static String line(ResultRow row) {
		return row.cells()
			.stream()
			.map((cell) -> cell.replace("|", "\\|"))
			.collect(Collectors.joining(" | ", "| ", " |\n"));
	}

}
