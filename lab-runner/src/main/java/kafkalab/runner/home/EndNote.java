package kafkalab.runner.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.jspecify.annotations.Nullable;

/**
 * Tells a lab command in another terminal that it is to end, and why. It is a file: on
 * Windows one process cannot ask another to end, and nowhere could it say why.
 */
public record EndNote(Path file) {

	/**
	 * The note to the process with this id, written or not.
	 */
	public static EndNote to(Path processes, long pid) {
		return new EndNote(processes.resolve(pid + ".end"));
	}

	public void write(String why) {
		try {
			Path draft = Files.writeString(this.file.resolveSibling(this.file.getFileName() + ".draft"), why);
			// In one step, so that nobody reads half of it
			Files.move(draft, this.file, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void remove() {
		try {
			Files.deleteIfExists(this.file);
		}
		catch (IOException ex) {
			// Whatever has that name is no note
		}
	}

	/**
	 * The reason, if the note has been written.
	 */
	public @Nullable String read() {
		try {
			return Files.isRegularFile(this.file) ? Files.readString(this.file) : null;
		}
		catch (IOException ex) {
			return null;
		}
	}

}
