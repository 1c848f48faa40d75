package kafkalab.consumer.settings;

import java.util.List;

/**
 * The environment does not say, or says wrongly, what the consumer needs to know.
 */
public final class InvalidSettingsException extends RuntimeException {

	private final List<String> problems;

	InvalidSettingsException(List<String> problems) {
		super(String.join("; ", problems));
		this.problems = problems;
	}

	List<String> problems() {
		return this.problems;
	}

}
