package kafkalab.runner.home;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The project's folder.
 */
public record LabHome(Path root) {

	/**
	 * The project that this class was built in: both lab-runner/target/lab-runner.jar and
	 * lab-runner/target/classes are three steps below it.
	 */
	public static LabHome ofThisProgram() {
		try {
			Path program = Path.of(LabHome.class.getProtectionDomain().getCodeSource().getLocation().toURI());
			return new LabHome(program.resolve("../../..").toAbsolutePath().normalize());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The file whose date is that of the module's last build, existing or not.
	 */
	public Path mark(String module) {
		return this.root.resolve(module).resolve("target").resolve("built");
	}

	/**
	 * The jar that a module is built into, existing or not.
	 */
	public Path jar(String module) {
		return this.root.resolve(module).resolve("target").resolve(module + ".jar");
	}

	/**
	 * The options that a module's Java is started with, as its file says: small programs
	 * start sooner, and take less memory, with quick compilation and the simplest
	 * collector.
	 */
	public List<String> javaOptions(String module) {
		try {
			return List.of(Files.readString(this.root.resolve(module).resolve("java.options")).strip().split("\\s+"));
		}
		catch (IOException ex) {
			// It starts without them as well
			return List.of();
		}
	}

	/**
	 * Where each run keeps its logs.
	 */
	public Path runs() {
		return this.root.resolve("lab-runner/target/runs");
	}

	/**
	 * Where the processes of each run are recorded while it lasts.
	 */
	public Path processes() {
		return this.root.resolve("lab-runner/target/processes");
	}

}
