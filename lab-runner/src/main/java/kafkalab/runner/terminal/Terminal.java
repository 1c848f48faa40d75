package kafkalab.runner.terminal;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * The lines that the lab prints. Plain ASCII, since consoles differ; in colour only where
 * somebody sees it. What others put into them has no power over the terminal.
 */
public final class Terminal {

	private final PrintWriter out;

	private final PrintWriter err;

	private final Ansi ansi;

	private final Columns columns;

	public Terminal(PrintWriter out, PrintWriter err, Ansi ansi) {
		this(out, err, ansi, Columns.in(Map.of()));
	}

	public Terminal(PrintWriter out, PrintWriter err, Ansi ansi, Columns columns) {
		this.columns = columns;
		this.out = out;
		this.err = err;
		this.ansi = ansi;
	}

	public void say(String line) {
		print(this.out, TerminalText.lines(line));
	}

	/**
	 * Says a line that is to be read, not copied: it is broken where the terminal ends.
	 */
	public void tell(String line) {
		print(this.out, this.columns.broken(TerminalText.lines(line)));
	}

	/**
	 * Says that one step of several is done, and how long it took.
	 */
	public void step(String name, String result, Duration took) {
		if (this.columns.areFew()) {
			tell("  %-9s  %s (%s)".formatted(name, result, seconds(took)));
			return;
		}
		print(this.out, "  %s %-58s %s".formatted(styled(Style.fg_green, "%-9s".formatted(name)),
				TerminalText.lines(result), styled(Style.faint, seconds(took))));
	}

	public void strong(String line) {
		print(this.out, styled(Style.bold, TerminalText.lines(line)));
	}

	public void warn(String line) {
		print(this.err, styled(Style.fg_yellow, TerminalText.lines(line)));
	}

	public void fail(String what, String cure) {
		print(this.err, styled(Style.fg_red, "lab: ") + indented(what));
		print(this.err, "     " + indented(cure));
	}

	public static String seconds(Duration took) {
		return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
	}

	public static String count(long number, String noun) {
		return "%d %s%s".formatted(number, noun, (number == 1) ? "" : "s");
	}

	// The end of all styles: that of bold alone is underlining in some terminals
	private String styled(IStyle style, String text) {
		return this.ansi.enabled() ? Style.on(style) + text + Style.reset.on() : text;
	}

	private static String indented(String text) {
		return TerminalText.lines(text).replace("\n", "\n     ");
	}

	private static void print(PrintWriter writer, String line) {
		writer.println(line);
		writer.flush();
	}

}
