package kafkalab.tests.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What has been built, in a folder of another name.
 */
final class LabCopy {

	private LabCopy() {
	}

	static Path in(Path folder) {
		try {
			Files.createDirectories(folder);
			Files.copy(Path.of("..", "lab"), folder.resolve("lab"));
			folder.resolve("lab").toFile().setExecutable(true);
			for (String module : List.of("lab-runner", "producer-app", "consumer-app")) {
				Path built = Path.of("..", module, "target").toAbsolutePath().normalize();
				Path copy = Files.createDirectories(folder.resolve(module).resolve("target"));
				Files.copy(Path.of("..", module, "java.options"), folder.resolve(module).resolve("java.options"));
				for (String name : List.of("built", "lib", module + ".jar")) {
					copy(built.resolve(name), copy.resolve(name));
				}
			}
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.toList()) {
				Files.copy(file, to.resolve(from.relativize(file).toString()));
			}
		}
	}

	static void write(Path file, String text) {
		try {
			Files.createDirectories(file.getParent());
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
