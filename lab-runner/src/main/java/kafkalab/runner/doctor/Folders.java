package kafkalab.runner.doctor;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.sun.management.UnixOperatingSystemMXBean;
import kafkalab.runner.doctor.Facts.Folder;
import kafkalab.runner.doctor.Facts.Room;
import kafkalab.runner.home.LabHome;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the folders that the lab writes to.
 */
final class Folders {

	private Folders() {
	}

	static Room room(LabHome home) {
		return new Room(
				List.of(folder(Path.of(System.getProperty("java.io.tmpdir")), "the brokers' data"),
						folder(home.root().resolve("lab-runner/target"), "its logs")),
				(ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix)
						? unix.getMaxFileDescriptorCount() : null);
	}

	static Folder folder(Path path, String use) {
		return new Folder(path, use, isWritable(path), owner(path), free(path));
	}

	// Tried, not asked: a full or read-only disk would say yes
	private static boolean isWritable(Path folder) {
		try {
			Files.delete(Files.write(Files.createTempFile(folder, "lab-", ".txt"), new byte[] { 1 }));
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static @Nullable String owner(Path folder) {
		try {
			return Files.getOwner(folder).getName();
		}
		catch (IOException | UnsupportedOperationException ex) {
			return null;
		}
	}

	private static @Nullable Long free(Path folder) {
		try {
			return Files.getFileStore(folder).getUsableSpace() >> 20;
		}
		catch (IOException ex) {
			return null;
		}
	}

}
