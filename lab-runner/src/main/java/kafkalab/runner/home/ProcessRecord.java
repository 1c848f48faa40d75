package kafkalab.runner.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which processes this one has started, kept in a file while they run: when this process
 * is killed, the file tells what it left behind, on every system.
 */
public final class ProcessRecord implements AutoCloseable {

	private static final String SUFFIX = ".txt";

	/** No record is longer; a longer file is something else. */
	private static final long MOST_BYTES = 100_000;

	private final Path file;

	private final EndNote endNote;

	private ProcessRecord(Path file, EndNote endNote) {
		this.file = file;
		this.endNote = endNote;
	}

	public static ProcessRecord open(Path folder) {
		return open(folder, "lab");
	}

	/**
	 * Records this process under a name that tells others more than that it is the lab.
	 */
	public static ProcessRecord open(Path folder, String name) {
		ProcessHandle self = ProcessHandle.current();
		ProcessRecord opened = new ProcessRecord(folder.resolve(self.pid() + SUFFIX), EndNote.to(folder, self.pid()));
		forgetEnded(folder);
		opened.endNote.remove();
		opened.write(RecordedProcess.of(name, self), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
		return opened;
	}

	private static void forgetEnded(Path folder) {
		for (Path file : files(folder)) {
			List<RecordedProcess> entries = entries(file);
			if (!entries.isEmpty() && entries.stream().noneMatch(RecordedProcess::isRunning)) {
				delete(file);
				EndNote.to(folder, entries.get(0).pid()).remove();
			}
		}
	}

	public synchronized void add(String name, ProcessHandle process) {
		write(RecordedProcess.of(name, process), StandardOpenOption.APPEND);
	}

	private void write(RecordedProcess entry, OpenOption... how) {
		try {
			Files.createDirectories(this.file.getParent());
			Files.writeString(this.file, entry.line(), how);
		}
		catch (IOException ex) {
			// What runs does so without a record as well; others just do not hear of it
		}
	}

	/**
	 * What another terminal may tell this process.
	 */
	public EndNote endNote() {
		return this.endNote;
	}

	@Override
	public void close() {
		this.endNote.remove();
		delete(this.file);
	}

	private static void delete(Path file) {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			// Harmless: it names processes that have ended
		}
	}

	/**
	 * The processes of labs that run, with all that they have started.
	 */
	public static List<RecordedProcess> running(Path folder) {
		return files(folder).stream()
			.map(ProcessRecord::entries)
			.filter(ProcessRecord::isStarterRunning)
			.flatMap(List::stream)
			.filter(RecordedProcess::isRunning)
			.toList();
	}

	/**
	 * The running lab command that has started this process, if one has.
	 */
	public static Optional<RecordedProcess> starter(Path folder, long pid) {
		return files(folder).stream()
			.map(ProcessRecord::entries)
			.filter(ProcessRecord::isStarterRunning)
			.filter((entries) -> entries.stream().anyMatch((entry) -> entry.pid() == pid))
			.map((entries) -> entries.get(0))
			.findFirst();
	}

	/**
	 * The processes that were started by one that has ended since.
	 */
	public static List<RecordedProcess> leftovers(Path folder) {
		return files(folder).stream()
			.map(ProcessRecord::entries)
			.filter(Predicate.not(ProcessRecord::isStarterRunning))
			.flatMap(List::stream)
			.filter(RecordedProcess::isRunning)
			.toList();
	}

	private static List<Path> files(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.getFileName().toString().endsWith(SUFFIX)).toList();
		}
		catch (IOException | UncheckedIOException ex) {
			return List.of();
		}
	}

	private static List<RecordedProcess> entries(Path file) {
		try {
			if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
				return List.of();
			}
			return Files.readAllLines(file).stream().map(RecordedProcess::parse).flatMap(Optional::stream).toList();
		}
		catch (IOException ex) {
			// Its process has just put it away, or it is no text, or somebody else's
			return List.of();
		}
	}

	private static boolean isStarterRunning(List<RecordedProcess> entries) {
		return !entries.isEmpty() && entries.get(0).isRunning();
	}

}
