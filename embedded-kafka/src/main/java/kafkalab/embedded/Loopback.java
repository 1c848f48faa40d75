package kafkalab.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * This machine's own addresses, on which the lab listens.
 */
public final class Loopback {

	/** A listener on this machine accepts at once; Windows takes seconds to refuse. */
	private static final int PROBE_MILLIS = 250;

	private Loopback() {
	}

	static boolean hasIpv6() {
		return canBind(new InetSocketAddress("::1", 0));
	}

	/**
	 * Whether somebody can begin to listen on the port. Binding alone does not tell: some
	 * systems let 127.0.0.1 be bound although another program (Docker, say) listens on
	 * the port of all addresses.
	 */
	public static boolean isFree(int port) {
		List<InetSocketAddress> addresses = addresses(port);
		return addresses.stream().allMatch(Loopback::canBind) && canBind(new InetSocketAddress(port))
				&& addresses.stream().noneMatch(Loopback::answers);
	}

	/**
	 * Why nobody may listen on the port although nobody does, in the system's words; a
	 * port below 1024, for example, or one of a range that Windows keeps for itself.
	 */
	public static @Nullable String refusal(int port) {
		if (addresses(port).stream().anyMatch(Loopback::answers)) {
			return null;
		}
		try {
			bind(new InetSocketAddress("127.0.0.1", port));
			return null;
		}
		catch (IOException ex) {
			return ex.getMessage();
		}
	}

	private static List<InetSocketAddress> addresses(int port) {
		return Stream.of("127.0.0.1", "::1")
			.filter((address) -> address.equals("127.0.0.1") || hasIpv6())
			.map((address) -> new InetSocketAddress(address, port))
			.toList();
	}

	// Without listening, which a firewall might ask the user about
	private static boolean canBind(InetSocketAddress address) {
		try {
			bind(address);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static void bind(InetSocketAddress address) throws IOException {
		try (Socket socket = new Socket()) {
			// As Kafka does: connections that linger after a stop are no obstacle
			socket.setReuseAddress(true);
			socket.bind(address);
		}
	}

	private static boolean answers(InetSocketAddress address) {
		try (Socket socket = new Socket()) {
			socket.connect(address, PROBE_MILLIS);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
