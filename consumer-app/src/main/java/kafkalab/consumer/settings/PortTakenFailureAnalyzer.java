package kafkalab.consumer.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says which variable to change when the port is taken; Spring Boot's own analysis cannot
 * know.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortTakenFailureAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
		int port = cause.getPort();
		return new FailureAnalysis("PORT is %d, but another program has that port; a second consumer?".formatted(port),
				"Give this consumer a port of its own, for example PORT=%d, or stop the other program."
					.formatted((port < 65535) ? port + 1 : 8000),
				cause);
	}

}
