package kafkalab.runner.bench.lab;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports that nobody listens on, each given away once. They are below those that systems
 * choose for connections, so that none is taken meanwhile.
 */
final class FreePorts {

	private static final int FIRST = 20_000;

	private static final int LAST = 32_000;

	// Two benchmarks at once begin elsewhere
	private int next = ThreadLocalRandom.current().nextInt(FIRST, LAST - 2000);

	synchronized int take() {
		while (this.next <= LAST) {
			int port = this.next++;
			if (isFree(port)) {
				return port;
			}
		}
		throw new IllegalStateException("No port is free from %d to %d".formatted(FIRST, LAST));
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return socket.isBound();
		}
		catch (IOException ex) {
			return false;
		}
	}

}
