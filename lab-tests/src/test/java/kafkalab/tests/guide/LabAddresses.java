package kafkalab.tests.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The ports on which a lab listens: those that the guide names, or others, for which its
 * commands are changed.
 *
 * @param consumers how many ports there are for consumers, from the first one's on
 */
record LabAddresses(int producer, int kafka1, int kafka2, int controller, int control, int firstConsumer,
		int consumers) {

	private static final LabAddresses USUAL = new LabAddresses(8081, 9093, 9094, 9095, 9096, 8000, 20);

	/** The variables of a lab, which no terminal inherits from whoever runs the tests. */
	static final List<String> VARIABLES = List.of("KAFKA_TOPIC", "KAFKA_BOOTSTRAP_SERVERS", "CONSUMER_GROUP",
			"KAFKA_GROUP", "AUTO_OFFSET_RESET", "PROCESSING_DELAY", "GROUP_PROTOCOL", "GROUP_INSTANCE_ID",
			"LAB_ADDRESS", "LAB_GUIDE");

	static LabAddresses usual() {
		return USUAL;
	}

	static LabAddresses free() {
		return new LabAddresses(freePort(), freePort(), freePort(), freePort(), freePort(), freePort(), 1);
	}

	Map<String, String> environment() {
		return Map.of("PRODUCER_PORT", String.valueOf(this.producer), "KAFKA1_PORT", String.valueOf(this.kafka1),
				"KAFKA2_PORT", String.valueOf(this.kafka2), "CONTROLLER_PORT", String.valueOf(this.controller),
				"CONTROL_PORT", String.valueOf(this.control), "PORT", String.valueOf(this.firstConsumer));
	}

	/** The command as it has to be typed for these ports. */
	String adapt(String command) {
		return command.replace("localhost:" + USUAL.kafka1(), "localhost:" + this.kafka1)
			.replace("localhost:" + USUAL.kafka2(), "localhost:" + this.kafka2);
	}

	String bootstrapServers() {
		return "localhost:%d,localhost:%d".formatted(this.kafka1, this.kafka2);
	}

	String page() {
		return "http://localhost:" + this.producer;
	}

	String section(int number) {
		return page() + "/sections/" + number;
	}

	/** Those on which something listens, the consumers' among them. */
	List<Integer> taken() {
		return Stream
			.concat(Stream.of(this.producer, this.kafka1, this.kafka2, this.controller, this.control),
					IntStream.range(this.firstConsumer, this.firstConsumer + this.consumers).boxed())
			.filter((port) -> !isFree(port))
			.toList();
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = open(port)) {
			return socket.isBound();
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static int freePort() {
		try (ServerSocket socket = open(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ServerSocket open(int port) throws IOException {
		return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
	}

}
