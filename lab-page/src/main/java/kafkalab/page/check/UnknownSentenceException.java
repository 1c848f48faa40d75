package kafkalab.page.check;

import java.util.List;

import org.springframework.boot.diagnostics.FailureAnalyzedException;

/**
 * The guide wants something checked in words that mean nothing to the lab: those who
 * write on it are told which, and how to say it.
 */
final class UnknownSentenceException extends FailureAnalyzedException {

	private final String what;

	private final List<String> nearest;

	/**
	 * Create the exception.
	 * @param nearest those that the lab knows and that look most like it
	 */
	UnknownSentenceException(String sentence, List<String> nearest) {
		this(List.copyOf(nearest), "Nothing can be checked by \"%s\"".formatted(sentence));
	}

	private UnknownSentenceException(List<String> nearest, String what) {
		super(what, "Say it as one of these: %s. All sentences are in lab-guide/README.md."
			.formatted(String.join(" · ", nearest)));
		this.what = what;
		this.nearest = nearest;
	}

	UnknownSentenceException in(int section) {
		return new UnknownSentenceException(this.nearest, "Section %d of the guide: %s".formatted(section, this.what));
	}

	List<String> nearest() {
		return this.nearest;
	}

}
