package kafkalab.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A port of this machine, who listens on it and the environment variable that moves it.
 */
record LabPort(int number, String owner, String variable) {

	LabPort {
		if (number < 1 || number > 65_535) {
			throw new IllegalArgumentException("%s must be a port from 1 to 65535, not %d".formatted(variable, number));
		}
	}

	static boolean hasIpv6() {
		return canBind(new InetSocketAddress("::1", 0));
	}

	// All addresses as well: some systems let 127.0.0.1 be bound while another program
	// (Docker, say) listens on the port of them all
	static boolean isFree(int port) {
		return canBind(new InetSocketAddress("127.0.0.1", port)) && canBind(new InetSocketAddress(port))
				&& (!hasIpv6() || canBind(new InetSocketAddress("::1", port)));
	}

	void requireFree() {
		if (!isFree(this.number)) {
			throw new PortTakenException(this);
		}
	}

	LabPort elsewhere() {
		return new LabPort((this.number > 50_000) ? this.number - 10_000 : this.number + 10_000, this.owner,
				this.variable);
	}

	// Without listening, which a firewall might ask the user about
	private static boolean canBind(InetSocketAddress address) {
		try (Socket socket = new Socket()) {
			// As Kafka does: connections that linger after a stop are no obstacle
			socket.setReuseAddress(true);
			socket.bind(address);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
