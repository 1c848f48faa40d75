package kafkalab.runner.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

import kafkalab.runner.home.LabHome;
import kafkalab.runner.terminal.LabException;

/**
 * Where a run keeps what it has found, and the logs of what it has started.
 */
record BenchFiles(Path json, Path page, Path logs) {

	private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

	static BenchFiles create(LabHome home, LocalDateTime now) {
		Path folder = home.root().resolve("target/bench");
		String name = NAME.format(now);
		BenchFiles files = new BenchFiles(folder.resolve(name + ".json"), folder.resolve(name + ".html"),
				folder.resolve(name));
		try {
			Files.createDirectories(files.logs());
			return files;
		}
		catch (IOException ex) {
			throw unwritable(folder, ex);
		}
	}

	static void write(Path file, String text) {
		try {
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw unwritable(file, ex);
		}
	}

	private static LabException unwritable(Path path, IOException ex) {
		return new LabException("The results cannot be written to %s (%s).".formatted(path, ex),
				"Put the lab where you may write, or name another file.", ex);
	}

}
