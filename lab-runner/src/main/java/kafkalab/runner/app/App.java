package kafkalab.runner.app;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import kafkalab.runner.home.LabHome;

/**
 * The programs that run as processes of their own.
 */
public enum App {

	PRODUCER("producer-app"), CONSUMER("consumer-app");

	private final String module;

	App(String module) {
		this.module = module;
	}

	public String module() {
		return this.module;
	}

	/**
	 * The command that starts it in this environment, with these options of Java besides
	 * its own. Its settings come from there and from its own jar, never from a file in
	 * the folder that somebody happens to be in.
	 */
	public List<String> command(LabHome home, Map<String, String> environment, List<String> options) {
		return Stream
			.of(List.of(JavaOptions.java()), JavaOptions.of(home.javaOptions(this.module), options, environment),
					List.of("-Dspring.config.location=classpath:/", "-jar", home.jar(this.module).toString()))
			.flatMap(List::stream)
			.toList();
	}

}
