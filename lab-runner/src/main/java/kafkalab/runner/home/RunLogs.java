package kafkalab.runner.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import kafkalab.runner.terminal.LabException;

/**
 * The logs of one run of the lab, in a folder of their own; those of the last few runs
 * are kept.
 */
public record RunLogs(Path folder) {

	private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

	private static final int KEPT = 5;

	/**
	 * A new folder; the oldest ones make room for it.
	 */
	public static RunLogs create(Path runs, LocalDateTime now) {
		try {
			Files.createDirectories(runs);
			try (Stream<Path> older = Files.list(runs)) {
				older.filter((folder) -> folder.getFileName().toString().matches("\\d{8}-\\d{6}-\\d+"))
					.sorted(Comparator.reverseOrder())
					.skip(KEPT - 1)
					.forEach(RunLogs::delete);
			}
			return new RunLogs(Files
				.createDirectories(runs.resolve("%s-%d".formatted(NAME.format(now), ProcessHandle.current().pid()))));
		}
		catch (IOException | UncheckedIOException ex) {
			throw new LabException("The lab cannot write its logs to %s (%s).".formatted(runs, ex),
					"Make that folder yours, or use a copy of the lab in a folder of your own.", ex);
		}
	}

	// Windows keeps what a process still has open: then it goes another time
	private static void delete(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach((file) -> file.delete());
		}
		catch (IOException | UncheckedIOException ex) {
			// It is only an old log
		}
	}

	public Path file(String name) {
		return this.folder.resolve(name + ".log");
	}

	/**
	 * The last lines of a log, as much as helps to understand a failure.
	 */
	public List<String> tail(String name, int lines) {
		Path file = file(name);
		try {
			List<String> all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank())
				.toList();
			return all.subList(Math.max(0, all.size() - lines), all.size());
		}
		catch (IOException ex) {
			return List.of();
		}
	}

}
