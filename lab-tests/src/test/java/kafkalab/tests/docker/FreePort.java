package kafkalab.tests.docker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Ports below the ranges that systems give to outgoing connections, so that nobody gets
 * hold of a broker's port while the broker is stopped.
 */
final class FreePort {

	private FreePort() {
	}

	static int next() {
		return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(10_000, 30_000))
			.filter(FreePort::isFree)
			.findFirst()
			.orElseThrow();
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
