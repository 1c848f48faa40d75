package kafkalab.embedded;

/**
 * Says which port is taken, who needs it and which environment variable moves it.
 */
public final class PortTakenException extends RuntimeException {

	private final int port;

	PortTakenException(LabPort port) {
		super("Port %d is taken by another program; the lab's %s needs it. Stop that program, or use another port: %s=%d"
			.formatted(port.number(), port.owner(), port.variable(), port.elsewhere().number()));
		this.port = port.number();
	}

	public int port() {
		return this.port;
	}

}
