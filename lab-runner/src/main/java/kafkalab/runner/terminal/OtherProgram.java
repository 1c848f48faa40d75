package kafkalab.runner.terminal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			process.getOutputStream().close();
			// Not through a file: the folder for such files may be missing or full
			CompletableFuture<byte[]> output = CompletableFuture.supplyAsync(() -> read(process));
			if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
				process.destroyForcibly().waitFor();
				return null;
			}
			return (process.exitValue() == 0) ? new String(output.join(), Charset.defaultCharset()) : null;
		}
		catch (IOException ex) {
			return null;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return null;
		}
	}

	private static byte[] read(Process process) {
		try {
			return process.getInputStream().readAllBytes();
		}
		catch (IOException ex) {
			return new byte[0];
		}
	}

}
