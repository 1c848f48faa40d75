package kafkalab.runner.app;

import java.nio.file.Path;
import java.util.List;

import kafkalab.runner.home.LabHome;

/**
 * The programs that run as processes of their own.
 */
public enum App {

	PRODUCER("producer-app", "-Xmx256m"), CONSUMER("consumer-app", "-Xmx96m");

	private final String module;

	private final String heap;

	App(String module, String heap) {
		this.module = module;
		this.heap = heap;
	}

	public String module() {
		return this.module;
	}

	/**
	 * The command that starts it, with the Java that runs this. Quick compilation and the
	 * simplest collector suit small programs: they start sooner and take less memory.
	 */
	List<String> command(LabHome home) {
		return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
				"-XX:+UseSerialGC", "-Xss512k", "-Xms16m", this.heap, "-jar", home.jar(this.module).toString());
	}

}
