package kafkalab.runner.port;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

import kafkalab.runner.terminal.OtherProgram;

/**
 * The id of the process that listens on a port, as each system tells it.
 */
@FunctionalInterface
interface ListeningProcess {

	Duration PATIENCE = Duration.ofSeconds(3);

	OptionalLong pid(int port);

	static OptionalLong fromLsof(int port) {
		return inLsof(lines(List.of("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-t")));
	}

	static OptionalLong inLsof(Stream<String> lines) {
		return lines.map(String::strip).filter((line) -> line.matches("\\d+")).mapToLong(Long::parseLong).findFirst();
	}

	static OptionalLong fromNetstat(int port) {
		return inNetstat(lines(List.of("netstat", "-ano")), port);
	}

	// The word for "listening" depends on the system's language, the remote port 0 does
	// not
	static OptionalLong inNetstat(Stream<String> lines, int port) {
		return lines.map((line) -> line.strip().split("\\s+"))
			.filter((columns) -> columns.length == 5 && columns[0].equals("TCP"))
			.filter((columns) -> columns[1].endsWith(":" + port) && columns[2].endsWith(":0"))
			.mapToLong((columns) -> Long.parseLong(columns[4]))
			.findFirst();
	}

	private static Stream<String> lines(List<String> command) {
		String output = OtherProgram.output(PATIENCE, command);
		return (output != null) ? output.lines() : Stream.empty();
	}

	static OptionalLong fromProc(int port) {
		try {
			List<String> table = new ArrayList<>();
			// Without IPv6 there is only one of them
			for (Path file : List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"))) {
				if (Files.isReadable(file)) {
					table.addAll(Files.readAllLines(file));
				}
			}
			List<String> sockets = inProc(table.stream(), port);
			return sockets.isEmpty() ? OptionalLong.empty() : processWith(sockets::contains);
		}
		catch (IOException | UncheckedIOException ex) {
			return OptionalLong.empty();
		}
	}

	// sl local_address rem_address st tx:rx tr:when retrnsmt uid timeout inode, where 0A
	// is the state of one that listens
	static List<String> inProc(Stream<String> lines, int port) {
		return lines.map((line) -> line.strip().split("\\s+"))
			.filter((columns) -> columns.length > 9 && columns[3].equals("0A"))
			.filter((columns) -> columns[1].endsWith(":%04X".formatted(port)))
			.map((columns) -> "socket:[%s]".formatted(columns[9]))
			.toList();
	}

	private static OptionalLong processWith(Predicate<String> socket) throws IOException {
		try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
			return processes.filter((process) -> process.getFileName().toString().matches("\\d+"))
				.filter((process) -> hasOpen(process.resolve("fd"), socket))
				.mapToLong((process) -> Long.parseLong(process.getFileName().toString()))
				.findFirst();
		}
	}

	private static boolean hasOpen(Path descriptors, Predicate<String> socket) {
		try (Stream<Path> open = Files.list(descriptors)) {
			return open.anyMatch((descriptor) -> isLinkTo(descriptor, socket));
		}
		catch (IOException | UncheckedIOException ex) {
			// Of another user, or just ended
			return false;
		}
	}

	private static boolean isLinkTo(Path descriptor, Predicate<String> target) {
		try {
			return target.test(Files.readSymbolicLink(descriptor).toString());
		}
		catch (IOException ex) {
			return false;
		}
	}

}
