package kafkalab.runner.port;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;

import kafkalab.embedded.Loopback;
import kafkalab.runner.home.ProcessRecord;
import kafkalab.runner.terminal.LabException;

/**
 * Tells which of the lab's ports are taken, before anything is started on them.
 */
public final class PortCheck {

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
		requireLocalhost();
		List<TakenPort> taken = ports.stream()
			.filter((port) -> !Loopback.isFree(port.number()))
			.map((port) -> TakenPort.of(port, this.holders))
			.toList();
		return new TakenPorts(taken, ProcessRecord.running(this.processes));
	}

	// The brokers tell their clients this name
	private static void requireLocalhost() {
		try {
			InetAddress.getByName("localhost");
		}
		catch (UnknownHostException ex) {
			throw new LabException("The name localhost cannot be resolved on this machine.",
					"Add the line '127.0.0.1 localhost' to the system's hosts file.", ex);
		}
	}

}
