package kafkalab.runner.terminal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * A program of this system that is asked something.
 */
public final class OtherProgram {

	private OtherProgram() {
	}

	/**
	 * What the program prints, or nothing if it is not there, fails or takes too long.
	 */
	public static @Nullable String output(Duration patience, List<String> command) {
		try {
			// A file, not a pipe: nobody has to read while the program runs
			Path output = Files.createTempFile("kafka-lab-output-", ".txt");
			try {
				Process process = new ProcessBuilder(command).redirectErrorStream(true)
					.redirectOutput(output.toFile())
					.start();
				process.getOutputStream().close();
				if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
					process.destroyForcibly().waitFor();
					return null;
				}
				return (process.exitValue() == 0) ? Files.readString(output, Charset.defaultCharset()) : null;
			}
			finally {
				Files.deleteIfExists(output);
			}
		}
		catch (IOException ex) {
			return null;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return null;
		}
	}

}
