package kafkalab.runner.app;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
	 * The command that starts it in this environment. Its settings come from there and
	 * from its own jar, never from a file in the folder that somebody happens to be in.
	 */
	List<String> command(LabHome home, Map<String, String> environment) {
		return Stream.of(List.of(JavaOptions.java()), JavaOptions.of(this.heap, environment),
				// A consumer goes around an event that its memory cannot hold, and says
				// so
				(this == CONSUMER) ? List.of("-XX:-ExitOnOutOfMemoryError") : List.<String>of(),
				List.of("-Dspring.config.location=classpath:/", "-jar", home.jar(this.module).toString()))
			.flatMap(List::stream)
			.toList();
	}

}
