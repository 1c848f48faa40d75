package kafkalab.runner.terminal;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Map;

/**
 * How many letters go beside each other in a terminal, and how lines are broken that have
 * more: between words, below what they belong to.
 */
public record Columns(int number) {

	private static final int USUAL = 80;

	private static final int LEAST = 20;

	/**
	 * As many as the script that starts the lab has found.
	 */
	public static Columns in(Map<String, String> environment) {
		String text = environment.getOrDefault("LAB_COLUMNS", "");
		int number = text.matches("\\d{1,4}") ? Integer.parseInt(text) : USUAL;
		return new Columns((number < LEAST) ? USUAL : number);
	}

	boolean areFew() {
		return this.number < USUAL;
	}

	/**
	 * This line in as many as it takes.
	 */
	String broken(String line) {
		if (!areFew() || line.length() <= this.number) {
			return line;
		}
		String indent = " ".repeat(indent(line));
		StringBuilder broken = new StringBuilder();
		String rest = line;
		while (rest.length() > this.number) {
			int end = rest.lastIndexOf(' ', this.number);
			if (end <= indent.length()) {
				end = this.number;
			}
			broken.append(rest.substring(0, end).stripTrailing()).append(System.lineSeparator());
			rest = indent + rest.substring(end).stripLeading();
		}
		return broken.append(rest).toString();
	}

	// Below the last column that leaves room enough, or else a little to the right
	private int indent(String line) {
		int start = line.length() - line.stripLeading().length();
		int column = line.lastIndexOf("  ", this.number / 2) + 2;
		return (column > start + 2) ? Math.min(column, this.number / 2) : Math.min(start + 2, this.number / 2);
	}

	/**
	 * A writer that breaks the lines of others, such as those of the help.
	 */
	public PrintWriter breaking(PrintWriter out) {
		return areFew() ? new PrintWriter(new Breaking(out), true) : out;
	}

	private final class Breaking extends FilterWriter {

		private final StringBuilder line = new StringBuilder();

		Breaking(Writer out) {
			super(out);
		}

		@Override
		public void write(int letter) throws IOException {
			if (letter != '\n') {
				this.line.append((char) letter);
				return;
			}
			this.out.write(broken(this.line.toString().stripTrailing()) + System.lineSeparator());
			this.line.setLength(0);
		}

		@Override
		public void write(char[] letters, int offset, int length) throws IOException {
			for (int i = offset; i < offset + length; i++) {
				write(letters[i]);
			}
		}

		@Override
		public void write(String letters, int offset, int length) throws IOException {
			write(letters.toCharArray(), offset, length);
		}

	}

}
