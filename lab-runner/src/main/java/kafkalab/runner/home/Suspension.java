package kafkalab.runner.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import kafkalab.runner.terminal.OtherProgram;
import org.jspecify.annotations.Nullable;

/**
 * Processes that are suspended (Ctrl+Z): they keep their ports and do nothing, until they
 * are let go on.
 */
public record Suspension(List<Long> processes) {

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	/**
	 * That of this process and those that are suspended with it; nothing if it runs, or
	 * if the system does not tell.
	 */
	public static Optional<Suspension> of(ProcessHandle process) {
		if (!isSuspended(process.pid())) {
			return Optional.empty();
		}
		// Ctrl+Z reaches a lab command together with what it has started
		ProcessHandle top = process.parent().filter((parent) -> isSuspended(parent.pid())).orElse(process);
		List<Long> others = Stream.concat(Stream.of(top), top.descendants())
			.map(ProcessHandle::pid)
			.filter(Suspension::isSuspended)
			.toList();
		return Optional.of(new Suspension(others));
	}

	public static Optional<Suspension> of(long pid) {
		return ProcessHandle.of(pid).flatMap(Suspension::of);
	}

	/**
	 * What to do about it, in a sentence. There is no Ctrl+Z on Windows.
	 */
	public String cure() {
		return "Let it go on: fg in its terminal, or in another one kill -CONT "
				+ String.join(" ", this.processes.stream().map(String::valueOf).toList());
	}

	private static boolean isSuspended(long pid) {
		String state = state(pid);
		return state != null && state.startsWith("T");
	}

	private static @Nullable String state(long pid) {
		Path stat = Path.of("/proc/%d/stat".formatted(pid));
		if (Files.isReadable(stat)) {
			try {
				// pid (name, which may hold anything) state ...
				String text = Files.readString(stat);
				return text.substring(text.lastIndexOf(')') + 1).strip();
			}
			catch (IOException ex) {
				return null;
			}
		}
		if (System.getProperty("os.name").startsWith("Windows")) {
			return null;
		}
		String output = OtherProgram.output(PATIENCE, List.of("ps", "-o", "state=", "-p", Long.toString(pid)));
		return (output != null) ? output.strip() : null;
	}

}
