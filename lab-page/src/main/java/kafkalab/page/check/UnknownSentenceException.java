package kafkalab.page.check;

import java.util.List;

/**
 * The guide wants something checked in words that mean nothing to the lab.
 */
final class UnknownSentenceException extends RuntimeException {

	private final List<String> nearest;

	/**
	 * Create the exception.
	 * @param nearest those that the lab knows and that look most like it
	 */
	UnknownSentenceException(String sentence, List<String> nearest) {
		super("Nothing can be checked by \"%s\"".formatted(sentence));
		this.nearest = List.copyOf(nearest);
	}

	private UnknownSentenceException(int section, UnknownSentenceException cause) {
		super("Section %d of the guide: %s".formatted(section, cause.getMessage()), cause);
		this.nearest = cause.nearest;
	}

	UnknownSentenceException in(int section) {
		return new UnknownSentenceException(section, this);
	}

	List<String> nearest() {
		return this.nearest;
	}

}
