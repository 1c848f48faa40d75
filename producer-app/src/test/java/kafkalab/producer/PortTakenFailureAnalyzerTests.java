package kafkalab.producer;

import org.junit.jupiter.api.Test;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;

import static org.assertj.core.api.Assertions.assertThat;

class PortTakenFailureAnalyzerTests {

	@Test
	void namesThePortAndTheVariable() {
		FailureAnalysis analysis = new PortTakenFailureAnalyzer().analyze(new PortInUseException(8081));
		assertThat(analysis.getDescription()).startsWith("PORT is 8081,");
		assertThat(analysis.getAction()).contains("PORT=8082");
	}

}
