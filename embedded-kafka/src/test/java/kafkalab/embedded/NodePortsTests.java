package kafkalab.embedded;

import java.io.IOException;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class NodePortsTests {

	@Test
	void findsPortsThatNobodyUses() {
		assertThatNoException().isThrownBy(NodePorts.free()::requireFree);
	}

	@Test
	void seesWhoListensOnAllAddresses() throws IOException {
		NodePorts ports = NodePorts.free();
		try (ServerSocket taken = new ServerSocket(ports.controller())) {
			assertThatExceptionOfType(PortTakenException.class).isThrownBy(ports::requireFree)
				.satisfies((ex) -> assertThat(ex.port()).isEqualTo(taken.getLocalPort()))
				.withMessageContaining("controller needs it");
		}
	}

	@Test
	void givesEachNodeItsOwn() {
		assertThatIllegalArgumentException().isThrownBy(() -> new NodePorts(9093, 9093, 9095))
			.withMessageContaining("9093, 9093 and 9095");
	}

	@Test
	void namesTheNodeThatGetsNoPort() {
		assertThatIllegalArgumentException().isThrownBy(() -> new NodePorts(9093, 99_094, 9095))
			.withMessage("The port of kafka2 must be from 1 to 65535, not 99094");
	}

}
