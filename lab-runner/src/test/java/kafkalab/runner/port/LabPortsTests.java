package kafkalab.runner.port;

import java.util.Map;

import kafkalab.runner.terminal.LabException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LabPortsTests {

	@Test
	void areInTheirUsualPlaces() {
		assertThat(LabPorts.of(Map.of()).all()).extracting(LabPort::number)
			.containsExactly(9093, 9094, 9095, 9096, 8081, 8000);
	}

	@Test
	void moveByOneVariableEach() {
		LabPorts ports = LabPorts.of(Map.of("KAFKA1_PORT", "19093", "KAFKA2_PORT", "19094", "CONTROLLER_PORT", "19095",
				"CONTROL_PORT", "19096", "PRODUCER_PORT", "18081", "PORT", "18000"));
		assertThat(ports.all()).extracting(LabPort::number).containsExactly(19093, 19094, 19095, 19096, 18081, 18000);
		assertThat(ports.bootstrapServers()).isEqualTo("localhost:19093,localhost:19094");
	}

	@ParameterizedTest
	@ValueSource(strings = { "abc", "0", "65536", "-1", "80.5" })
	void refusesWhatIsNoPort(String value) {
		assertThatExceptionOfType(LabException.class).isThrownBy(() -> LabPorts.of(Map.of("KAFKA1_PORT", value)))
			.withMessage("KAFKA1_PORT is '%s', which is no port.", value)
			.satisfies((failure) -> assertThat(failure.cure()).contains("for example KAFKA1_PORT=9093"));
	}

	@Test
	void takesAnEmptyVariableForNone() {
		assertThat(LabPorts.of(Map.of("PRODUCER_PORT", " ")).producer().number()).isEqualTo(8081);
	}

}
