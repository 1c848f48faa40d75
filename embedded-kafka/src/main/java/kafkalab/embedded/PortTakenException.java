package kafkalab.embedded;

/**
 * Says which port a node cannot have.
 */
public final class PortTakenException extends RuntimeException {

	private final int port;

	PortTakenException(String node, int port) {
		super("Port %d is taken by another program; %s needs it".formatted(port, node));
		this.port = port;
	}

	public int port() {
		return this.port;
	}

}
