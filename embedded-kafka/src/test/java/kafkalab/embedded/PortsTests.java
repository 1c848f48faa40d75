package kafkalab.embedded;

import java.io.IOException;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PortsTests {

	@Test
	void findsPortsThatNobodyUses() {
		assertThatNoException().isThrownBy(Ports.free()::requireFree);
	}

	@Test
	void seesWhoListensOnAllAddresses() throws IOException {
		Ports ports = Ports.free();
		try (ServerSocket taken = new ServerSocket(ports.controller().number())) {
			assertThatExceptionOfType(PortTakenException.class).isThrownBy(ports::requireFree)
				.satisfies((ex) -> assertThat(ex.port()).isEqualTo(taken.getLocalPort()))
				.withMessageContainingAll("controller", "CONTROLLER_PORT=");
		}
	}

	@Test
	void givesEachNodeItsOwn() {
		assertThatIllegalArgumentException().isThrownBy(() -> Ports.of(9093, 9093, 9095))
			.withMessageContaining("9093, 9093 and 9095");
	}

	@Test
	void namesTheVariableThatHoldsNoPort() {
		assertThatIllegalArgumentException().isThrownBy(() -> Ports.of(9093, 99_094, 9095))
			.withMessage("KAFKA2_PORT must be a port from 1 to 65535, not 99094");
	}

}
