package kafkalab.consumer.settings;

import java.util.List;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Turns wrong settings into one message, with a command line that works.
 */
class InvalidSettingsFailureAnalyzer extends AbstractFailureAnalyzer<InvalidSettingsException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidSettingsException cause) {
		return new FailureAnalysis(lines("This consumer's settings do not work:", cause.problems()), action(), cause);
	}

	private static String action() {
		List<String> examples = ConsumerSettings.examples();
		String jar = "java -jar consumer-app/target/consumer-app.jar";
		return lines("Set the variables and start again, for example (in a Unix shell, or in any shell):",
				List.of(String.join(" ", examples) + " " + jar, jar + " --" + String.join(" --", examples)));
	}

	private static String lines(String heading, List<String> lines) {
		return heading + "%n%n    ".formatted() + String.join("%n    ".formatted(), lines);
	}

}
