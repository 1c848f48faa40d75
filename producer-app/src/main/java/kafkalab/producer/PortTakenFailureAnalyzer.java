package kafkalab.producer;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Names the variable to change when the port is taken, which Spring Boot can't know.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortTakenFailureAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

	private final ProducerStart command;

	PortTakenFailureAnalyzer(Environment environment) {
		this.command = ProducerStart.in(environment);
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
		int port = cause.getPort();
		return new FailureAnalysis(
				"%s is %d, but another program has that port; a second producer?".formatted(this.command.portVariable(),
						port),
				"Stop the other program, or choose another port: "
						+ this.command.withPort((port < 65535) ? port + 1 : 8081),
				cause);
	}

}
