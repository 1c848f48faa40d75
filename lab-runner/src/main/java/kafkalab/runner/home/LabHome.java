package kafkalab.runner.home;

import java.net.URISyntaxException;
import java.nio.file.Path;

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
