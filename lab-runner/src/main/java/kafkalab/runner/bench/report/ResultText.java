package kafkalab.runner.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import kafkalab.runner.bench.result.Figure;

/**
 * The results as a table for the terminal.
 */
public final class ResultText {

	private static final String GAP = "  ";

	private ResultText() {
	}

	public static List<String> lines(List<Figure> figures) {
		List<List<String>> rows = Stream.concat(Stream.of(ResultRow.HEAD), figures.stream().map(ResultRow::of))
			.map(ResultRow::cells)
			.toList();
		return rows.stream().map((row) -> line(row, rows)).toList();
	}

	// What it is to the left, numbers to the right
	private static String line(List<String> row, List<List<String>> rows) {
		List<String> cells = new ArrayList<>();
		for (int i = 0; i < row.size(); i++) {
			int column = i;
			int width = rows.stream().mapToInt((each) -> each.get(column).length()).max().orElse(0);
			String room = " ".repeat(width - row.get(i).length());
			cells.add((i == 0 || i == 4) ? row.get(i) + room : room + row.get(i));
		}
		return String.join(GAP, cells).stripTrailing();
	}

}
