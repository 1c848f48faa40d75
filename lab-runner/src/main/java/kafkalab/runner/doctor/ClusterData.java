package kafkalab.runner.doctor;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The data folders of embedded clusters.
 */
final class ClusterData {

	private ClusterData() {
	}

	/**
	 * Those that no cluster uses any more.
	 */
	static List<Path> unused(Path temporary) {
		List<Path> unused = new ArrayList<>();
		try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, "kafka-lab-*")) {
			for (Path folder : folders) {
				if (Files.exists(folder.resolve("cluster-id")) && !isUsed(folder)) {
					unused.add(folder);
				}
			}
		}
		catch (IOException ex) {
			// Somebody else's, or just put away
		}
		return unused;
	}

	private static boolean isUsed(Path folder) throws IOException {
		try (DirectoryStream<Path> nodes = Files.newDirectoryStream(folder, Files::isDirectory)) {
			for (Path node : nodes) {
				if (isLocked(node.resolve(".lock"))) {
					return true;
				}
			}
			return false;
		}
	}

	// A running node holds its lock; that of a killed one is free again
	private static boolean isLocked(Path file) {
		if (!Files.exists(file)) {
			return false;
		}
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
				FileLock lock = channel.tryLock()) {
			return lock == null;
		}
		catch (IOException | OverlappingFileLockException ex) {
			return true;
		}
	}

}
