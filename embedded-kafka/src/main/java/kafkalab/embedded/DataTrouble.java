package kafkalab.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * What keeps a node from writing to its directory, in the system's own words: Kafka says
 * only that the directory has failed.
 */
final class DataTrouble {

	private static final int MORE_THAN_A_LITTLE = 1 << 20;

	private DataTrouble() {
	}

	static @Nullable String of(Path directory) {
		try {
			Path probe = Files.createTempFile(directory, "probe", null);
			try {
				Files.write(probe, new byte[MORE_THAN_A_LITTLE]);
			}
			finally {
				Files.deleteIfExists(probe);
			}
			return null;
		}
		catch (IOException ex) {
			return "%s cannot be written to: %s".formatted(directory, reason(ex, directory));
		}
	}

	// Files names the file first; which one it was does not matter
	private static String reason(IOException failure, Path directory) {
		String message = String.valueOf(failure.getMessage());
		int colon = message.lastIndexOf(": ");
		return (message.startsWith(directory.toString()) && colon > 0) ? message.substring(colon + 2)
				: failure.getClass().getSimpleName() + ": " + message;
	}

}
