package kafkalab.runner.bench.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import kafkalab.runner.terminal.OtherProgram;
import kafkalab.runner.terminal.Shell;

/**
 * How much memory processes take: their proportional set size (PSS) on Linux, where each
 * shared page is counted once, and their resident set size (RSS) elsewhere.
 */
public final class ProcessMemory {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private ProcessMemory() {
	}

	/**
	 * Which of the two it is here.
	 */
	public static String kind() {
		return Files.isReadable(Path.of("/proc/self/smaps_rollup")) ? "PSS" : "RSS";
	}

	/**
	 * That of these together.
	 */
	public static double megabytes(Collection<ProcessHandle> processes) {
		return processes.stream().filter(ProcessHandle::isAlive).mapToLong((each) -> kilobytes(each.pid())).sum()
				/ 1024.0;
	}

	private static long kilobytes(long pid) {
		Path rollup = Path.of("/proc", Long.toString(pid), "smaps_rollup");
		if (Files.exists(rollup)) {
			try (Stream<String> lines = Files.lines(rollup)) {
				return lines.filter((line) -> line.startsWith("Pss:"))
					.findFirst()
					.map(ProcessMemory::number)
					.orElse(0L);
			}
			catch (IOException ex) {
				throw new IllegalStateException("The memory of process %d cannot be read".formatted(pid), ex);
			}
		}
		List<String> command = (Shell.current() == Shell.WINDOWS)
				? List.of("powershell", "-NoProfile", "-Command",
						"[long]((Get-Process -Id %d).WorkingSet64 / 1024)".formatted(pid))
				: List.of("ps", "-o", "rss=", "-p", Long.toString(pid));
		String output = OtherProgram.output(PATIENCE, command);
		if (output == null) {
			throw new IllegalStateException("This system does not tell the memory of process %d".formatted(pid));
		}
		return number(output);
	}

	/**
	 * The number in a line such as {@code Pss:   1234 kB}.
	 */
	static long number(String line) {
		String digits = line.replaceAll("\\D", "");
		return digits.isEmpty() ? 0 : Long.parseLong(digits);
	}

}
