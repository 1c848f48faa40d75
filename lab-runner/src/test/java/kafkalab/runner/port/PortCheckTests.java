package kafkalab.runner.port;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;

import kafkalab.runner.terminal.LabException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PortCheckTests {

	@TempDir
	private Path processes;

	@Test
	void namesTheTakenPortTheHolderAndTheVariableThatMovesIt() throws IOException {
		try (ServerSocket socket = listen(InetAddress.getByName("127.0.0.1"))) {
			int port = socket.getLocalPort();
			assertThatExceptionOfType(LabException.class)
				.isThrownBy(() -> check().requireFree(List.of(new LabPort("kafka1", "KAFKA1_PORT", port))))
				.withMessage("Port %d (kafka1) is taken by process 4711 (java -jar other.jar).", port)
				.satisfies(
						(failure) -> assertThat(failure.cure()).contains("4711), or move the lab: set KAFKA1_PORT="));
		}
	}

	@Test
	void findsAListenerOnEveryAddressToo() throws IOException {
		try (ServerSocket socket = listen(null)) {
			assertThat(check().taken(List.of(new LabPort("kafka1", "KAFKA1_PORT", socket.getLocalPort()))).isEmpty())
				.isFalse();
		}
	}

	@Test
	void tellsAPortThatNobodyListensOnFromATakenOne() throws IOException {
		try (Socket bound = new Socket()) {
			bound.bind(new InetSocketAddress("127.0.0.1", 0));
			LabPort port = new LabPort("kafka1", "KAFKA1_PORT", bound.getLocalPort());
			TakenPorts taken = new PortCheck((number) -> null, this.processes).taken(List.of(port));
			assertThat(taken.what())
				.startsWith("Port %d (kafka1) is refused by this system (".formatted(port.number()));
		}
	}

	@Test
	void letsFreePortsPass() throws IOException {
		ServerSocket closed = listen(null);
		closed.close();
		assertThatNoException().isThrownBy(
				() -> check().requireFree(List.of(new LabPort("kafka1", "KAFKA1_PORT", closed.getLocalPort()))));
	}

	@Test
	void refusesOnePortForTwo() {
		List<LabPort> ports = List.of(new LabPort("kafka1", "KAFKA1_PORT", 9093),
				new LabPort("kafka2", "KAFKA2_PORT", 9093));
		assertThatExceptionOfType(LabException.class).isThrownBy(() -> check().requireFree(ports))
			.withMessage("Both kafka1 and kafka2 are on port 9093.");
	}

	@Test
	void findsTheProcessThatListens() throws IOException {
		try (ServerSocket socket = listen(null)) {
			PortHolder holder = PortHolders.ofThisSystem().of(socket.getLocalPort());
			// Some systems lack the tool that tells
			if (holder != null) {
				assertThat(holder.pid()).isEqualTo(ProcessHandle.current().pid());
			}
		}
	}

	private PortCheck check() {
		return new PortCheck((port) -> new PortHolder(4711, "java -jar other.jar"), this.processes);
	}

	private static ServerSocket listen(@Nullable InetAddress address) throws IOException {
		return new ServerSocket(0, 1, address);
	}

}
