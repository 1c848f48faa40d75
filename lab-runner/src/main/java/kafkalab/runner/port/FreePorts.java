package kafkalab.runner.port;

import java.util.concurrent.ThreadLocalRandom;

import kafkalab.embedded.Loopback;

/**
 * Ports that nobody listens on, each given away once. They are below those that systems
 * choose for connections, so that none is taken meanwhile.
 */
public final class FreePorts {

	private static final int FIRST = 20_000;

	private static final int LAST = 32_000;

	// Two programs at once begin elsewhere
	private int next = ThreadLocalRandom.current().nextInt(FIRST, LAST - 2000);

	public synchronized int take() {
		while (this.next <= LAST) {
			int port = this.next++;
			if (Loopback.isFree(port)) {
				return port;
			}
		}
		throw new IllegalStateException("No port is free from %d to %d".formatted(FIRST, LAST));
	}

}
