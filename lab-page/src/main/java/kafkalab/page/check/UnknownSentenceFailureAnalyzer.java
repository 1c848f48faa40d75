package kafkalab.page.check;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Tells those who write on the guide which of its checks cannot be understood.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownSentenceFailureAnalyzer extends AbstractFailureAnalyzer<UnknownSentenceException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnknownSentenceException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()),
				"Say it as one of these: %s. All sentences are in lab-guide/README.md."
					.formatted(String.join(" · ", cause.nearest())),
				cause);
	}

}
