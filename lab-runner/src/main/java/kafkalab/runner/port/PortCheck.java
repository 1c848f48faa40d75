package kafkalab.runner.port;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;

import kafkalab.runner.home.ProcessRecord;
import kafkalab.runner.terminal.LabException;

/**
 * Tells which of the lab's ports are taken, before anything is started on them.
 */
public final class PortCheck {

	/** A listener on this machine accepts at once; Windows takes seconds to refuse. */
	private static final int PROBE_MILLIS = 250;

	private final PortHolders holders;

	private final Path processes;

	/**
	 * Checks with the records of the labs that run, see {@link ProcessRecord}.
	 */
	public PortCheck(PortHolders holders, Path processes) {
		this.holders = holders;
		this.processes = processes;
	}

	/**
	 * Fails with a message that names each taken port, its holder and the cure.
	 */
	public void requireFree(List<LabPort> ports) {
		requireDistinct(ports);
		TakenPorts taken = taken(ports);
		if (!taken.isEmpty()) {
			throw new LabException(taken.what(), taken.cure());
		}
	}

	private static void requireDistinct(List<LabPort> ports) {
		for (LabPort port : ports) {
			for (LabPort other : ports) {
				if (port != other && port.number() == other.number()) {
					throw new LabException(
							"Both %s and %s are on port %d.".formatted(port.owner(), other.owner(), port.number()),
							"Give one of them another port with %s or %s.".formatted(port.variable(),
									other.variable()));
				}
			}
		}
	}

	public TakenPorts taken(List<LabPort> ports) {
		List<TakenPort> taken = ports.stream()
			.filter((port) -> !isFree(port.number()))
			.map((port) -> new TakenPort(port, this.holders.of(port.number())))
			.toList();
		return new TakenPorts(taken, ProcessRecord.running(this.processes));
	}

	// Binding alone does not tell: some systems let 127.0.0.1 be bound although a program
	// (Docker, say) listens on the same port of every address already.
	static boolean isFree(int port) {
		try {
			for (InetAddress address : InetAddress.getAllByName("localhost")) {
				if (!canBind(address, port) || answers(address, port)) {
					return false;
				}
			}
			return true;
		}
		catch (IOException ex) {
			throw new LabException("The name localhost cannot be resolved on this machine.",
					"Add the line '127.0.0.1 localhost' to the system's hosts file.", ex);
		}
	}

	private static boolean canBind(InetAddress address, int port) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(address, port));
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static boolean answers(InetAddress address, int port) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(address, port), PROBE_MILLIS);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
