package kafkalab.consumer.settings;

import java.util.List;

/**
 * The environment does not say, or says wrongly, what the consumer needs to know.
 */
public final class InvalidSettingsException extends RuntimeException {

	private final List<String> problems;

	private final transient StartCommand mended;

	InvalidSettingsException(List<String> problems, StartCommand mended) {
		super(String.join("; ", problems));
		this.problems = problems;
		this.mended = mended;
	}

	List<String> problems() {
		return this.problems;
	}

	/** The same start with settings that work. */
	StartCommand mended() {
		return this.mended;
	}

}
