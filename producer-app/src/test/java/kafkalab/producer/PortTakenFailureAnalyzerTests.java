package kafkalab.producer;

import org.junit.jupiter.api.Test;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class PortTakenFailureAnalyzerTests {

	private final MockEnvironment environment = new MockEnvironment();

	@Test
	void namesThePortAndTheVariable() {
		FailureAnalysis analysis = analyze();
		assertThat(analysis.getDescription()).startsWith("PORT is 8081,");
		assertThat(analysis.getAction()).contains("PORT=8082");
	}

	@Test
	void givesBackTheCommandThatWasTyped() {
		this.environment.setProperty("LAB_COMMAND", "./lab producer");
		FailureAnalysis analysis = analyze();
		assertThat(analysis.getDescription()).startsWith("PRODUCER_PORT is 8081,");
		assertThat(analysis.getAction()).contains("PRODUCER_PORT=8082", " ./lab producer");
	}

	private FailureAnalysis analyze() {
		return new PortTakenFailureAnalyzer(this.environment).analyze(new PortInUseException(8081));
	}

}
