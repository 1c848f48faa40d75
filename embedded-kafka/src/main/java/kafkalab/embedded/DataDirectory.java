package kafkalab.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.kafka.common.Uuid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a cluster keeps its data: a directory that was given and stays, or a fresh one
 * that goes when the cluster does.
 */
record DataDirectory(Path path, boolean temporary) implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(DataDirectory.class);

	private static final String PREFIX = "kafka-lab-";

	// Anybody may make folders beside it: one of ours names a process that can be
	private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,9})-\\d{1,20}");

	static DataDirectory fresh() {
		return fresh(Path.of(System.getProperty("java.io.tmpdir")));
	}

	static DataDirectory fresh(Path parent) {
		try {
			removeLeftovers(parent);
			String prefix = PREFIX + ProcessHandle.current().pid() + "-";
			return new DataDirectory(Files.createTempDirectory(parent, prefix), true);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("No directory for the cluster's data can be made in " + parent, ex);
		}
	}

	static DataDirectory kept(Path path) {
		try {
			return new DataDirectory(Files.createDirectories(path.toAbsolutePath()), false);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("%s cannot be the cluster's data directory".formatted(path), ex);
		}
	}

	/**
	 * The id that the cluster got when the directory was new.
	 */
	String clusterId() {
		Path file = this.path.resolve("cluster-id");
		try {
			if (Files.notExists(file)) {
				Files.writeString(file, Uuid.randomUuid().toString());
			}
			String id = Files.readString(file).strip();
			Uuid.fromString(id);
			return id;
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalStateException("%s holds no cluster id; take another folder".formatted(file), ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("%s cannot be the cluster's data directory".formatted(this.path), ex);
		}
	}

	@Override
	public void close() {
		if (this.temporary) {
			delete(this.path);
		}
	}

	// A process that is killed has no time to tidy up
	private static void removeLeftovers(Path parent) {
		try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(parent, DataDirectory::isLeftover)) {
			leftovers.forEach(DataDirectory::delete);
		}
		catch (IOException | DirectoryIteratorException ex) {
			logger.warn("What is left in {} could not be looked at: {}", parent, ex.toString());
		}
	}

	private static boolean isLeftover(Path path) {
		Matcher name = NAME.matcher(path.getFileName().toString());
		return name.matches() && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
				&& ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
	}

	private static void delete(Path directory) {
		try (Stream<Path> paths = Files.walk(directory)) {
			for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(each);
			}
		}
		catch (IOException | UncheckedIOException ex) {
			logger.warn("{} could not be removed: {}", directory, ex.toString());
		}
	}

}
