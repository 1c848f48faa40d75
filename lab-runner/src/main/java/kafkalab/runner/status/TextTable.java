package kafkalab.runner.status;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines whose columns stand below each other.
 */
final class TextTable {

	private static final int GAP = 2;

	private final List<List<String>> rows = new ArrayList<>();

	TextTable row(String... cells) {
		this.rows.add(List.of(cells));
		return this;
	}

	List<String> lines() {
		return this.rows.stream().map(this::line).toList();
	}

	private String line(List<String> row) {
		StringBuilder line = new StringBuilder();
		for (int column = 0; column < row.size(); column++) {
			line.append(row.get(column)).append(" ".repeat(width(column) - row.get(column).length() + GAP));
		}
		return line.toString().stripTrailing();
	}

	private int width(int column) {
		return this.rows.stream()
			.filter((row) -> row.size() > column)
			.mapToInt((row) -> row.get(column).length())
			.max()
			.orElse(0);
	}

}
