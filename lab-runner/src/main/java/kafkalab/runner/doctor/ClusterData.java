package kafkalab.runner.doctor;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The data folders of embedded clusters.
 */
final class ClusterData {

	private static final Pattern NAME = Pattern.compile("kafka-lab-(\\d{1,9})(-\\d{1,20})?");

	private ClusterData() {
	}

	/**
	 * Those that no cluster uses any more.
	 */
	static List<Path> unused(Path temporary) {
		List<Path> unused = new ArrayList<>();
		try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, "kafka-lab-*")) {
			for (Path folder : folders) {
				if (isOurs(folder) && !isUsed(folder)) {
					unused.add(folder);
				}
			}
		}
		catch (IOException | DirectoryIteratorException ex) {
			// Without that folder nothing is in it
		}
		return unused;
	}

	// Anybody may make folders there, with names that do harm in a command
	private static boolean isOurs(Path folder) {
		return NAME.matcher(folder.getFileName().toString()).matches()
				&& Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && Files.isWritable(folder)
				&& Files.isRegularFile(folder.resolve("cluster-id"));
	}

	private static boolean isUsed(Path folder) {
		if (isProcessThere(folder)) {
			return true;
		}
		try (DirectoryStream<Path> nodes = Files.newDirectoryStream(folder, Files::isDirectory)) {
			for (Path node : nodes) {
				if (isLocked(node.resolve(".lock"))) {
					return true;
				}
			}
			return false;
		}
		catch (IOException | DirectoryIteratorException ex) {
			// Somebody else's, or just put away
			return true;
		}
	}

	// A lab whose nodes have all failed holds no lock, but may start them again
	private static boolean isProcessThere(Path folder) {
		Matcher name = NAME.matcher(folder.getFileName().toString());
		return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isPresent();
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
