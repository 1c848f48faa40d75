package kafkalab.runner.terminal;

import org.jspecify.annotations.Nullable;

/**
 * A failure for the person at the terminal: what happened and what to do about it.
 */
public final class LabException extends RuntimeException {

	private final String cure;

	public LabException(String what, String cure) {
		this(what, cure, null);
	}

	public LabException(String what, String cure, @Nullable Throwable cause) {
		super(what, cause);
		this.cure = cure;
	}

	/**
	 * What to do, in a sentence.
	 */
	public String cure() {
		return this.cure;
	}

}
