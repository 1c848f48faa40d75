package kafkalab.tests.docker;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The producer-app behind a port.
 */
record Producer(int port) {

	/**
	 * Sends events one by one, as clicks do.
	 * @return their ids, from the receipts
	 */
	List<Integer> send(int events) {
		return IntStream.range(0, events).mapToObj((event) -> send()).toList();
	}

	int send() {
		return Http.post(this.port, "/events", "{\"topic\": \"first-topic\"}").read("$.events[0].id");
	}

	/**
	 * The ports of the consumers that the page shows as online and whose journal it
	 * reads.
	 */
	List<Integer> journals() {
		return Http.firstEvent(this.port, "/api/feed").read("$.consumers[?(@.online && @.journal)].port");
	}

}
