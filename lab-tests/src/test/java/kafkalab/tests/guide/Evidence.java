package kafkalab.tests.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import org.jspecify.annotations.Nullable;

/**
 * What was to be seen when a section failed, for whoever looks for the cause.
 */
record Evidence(int section) {

	private static final Path FOLDER = Path.of("target", "guide").toAbsolutePath();

	private static final Pattern FAILED = Pattern.compile("The whole log is (.+)");

	private static final Pattern LOGS = Pattern.compile("Logs: (.+)");

	/**
	 * Keeps it; returns where.
	 */
	String save(@Nullable SectionPage page, Terminals terminals) {
		StringBuilder where = new StringBuilder("\n\nEvidence:");
		try {
			Files.createDirectories(FOLDER);
			for (int terminal : terminals.numbers()) {
				Path file = file("terminal-%d.txt".formatted(terminal));
				Files.writeString(file, terminals.screen(terminal));
				where.append("\n  ").append(file);
			}
			if (page != null) {
				Path file = file("page.png");
				page.page().screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
				where.append("\n  ").append(file);
			}
		}
		catch (IOException | PlaywrightException ex) {
			where.append("\n  (lost: ").append(ex.getMessage()).append(")");
		}
		Matcher failed = FAILED.matcher(terminals.screen(1));
		if (failed.find()) {
			where.append(causes(Path.of(failed.group(1).strip())));
		}
		Matcher logs = LOGS.matcher(terminals.screen(1));
		if (logs.find()) {
			where.append("\n  the lab's logs: ").append(logs.group(1).strip());
		}
		return where.toString();
	}

	/** A program that does not start says why somewhere in its log. */
	private static String causes(Path log) {
		try (Stream<String> lines = Files.lines(log)) {
			return lines.filter((line) -> line.startsWith("Caused by: "))
				.map((line) -> "\n  " + line)
				.collect(Collectors.joining());
		}
		catch (IOException ex) {
			return "\n  (no log: " + ex.getMessage() + ")";
		}
	}

	private Path file(String name) {
		return FOLDER.resolve("section-%d-%s".formatted(this.section, name));
	}

}
