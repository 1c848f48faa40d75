package kafkalab.tests.docker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the project keeps what these tests run.
 */
final class LabFiles {

	private static final Path PROJECT = project();

	private LabFiles() {
	}

	private static Path project() {
		for (Path path = Path.of("").toAbsolutePath(); path != null; path = path.getParent()) {
			if (Files.exists(path.resolve("docker-compose.yml"))) {
				return path;
			}
		}
		throw new IllegalStateException("These tests run inside the project, next to its docker-compose.yml");
	}

	static ComposeFile composeFile() {
		return ComposeFile.read(PROJECT.resolve("docker-compose.yml"));
	}

	static Path jar(String module) {
		Path jar = PROJECT.resolve(module).resolve("target").resolve(module + ".jar");
		if (!Files.exists(jar)) {
			throw new IllegalStateException(jar + " is not there: run 'mvn package' in " + PROJECT + " first");
		}
		return jar;
	}

	static String dockerfile(String module) {
		try {
			return Files.readString(PROJECT.resolve(module).resolve("Dockerfile"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The image that an app is built on.
	 */
	static String javaImage(String module) {
		return dockerfile(module).lines()
			.filter((line) -> line.startsWith("FROM "))
			.map((line) -> line.split(" ")[1])
			.findFirst()
			.orElseThrow();
	}

}
