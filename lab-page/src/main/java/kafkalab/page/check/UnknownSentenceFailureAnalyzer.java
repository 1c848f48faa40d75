package kafkalab.page.check;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Tells those who write on the guide which of its checks cannot be understood.
 */
class UnknownSentenceFailureAnalyzer extends AbstractFailureAnalyzer<UnknownSentenceException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnknownSentenceException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()),
				"Say it as one of these: %s. All sentences are in lab-guide/README.md."
					.formatted(String.join(" · ", cause.nearest())),
				cause);
	}

}
