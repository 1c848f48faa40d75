package kafkalab.producer;

import java.net.BindException;
import java.net.UnknownHostException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Explains, as well as that goes, what no other analyzer knows.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
class StartFailureAnalyzer extends AbstractFailureAnalyzer<Throwable> {

	private final Environment environment;

	StartFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, Throwable cause) {
		Throwable root = NestedExceptionUtils.getMostSpecificCause(rootFailure);
		if (root instanceof FailureAnalyzedException analyzed) {
			return analyzed.analysis();
		}
		String command = ProducerStart.in(this.environment).text();
		if (root instanceof BindException || root instanceof UnknownHostException) {
			return new FailureAnalysis(
					"LAB_ADDRESS is %s, but this machine cannot listen there (%s)."
						.formatted(this.environment.getProperty("lab.address"), root.getMessage()),
					"Give it an address of this machine, or leave it out: " + command, cause);
		}
		String what = (root.getMessage() != null) ? root.getMessage() : root.getClass().getSimpleName();
		return new FailureAnalysis("It cannot start: " + what, "Set that right and start it again: " + command, cause);
	}

}
