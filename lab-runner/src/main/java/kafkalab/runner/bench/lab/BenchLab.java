package kafkalab.runner.bench.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import kafkalab.runner.http.LoopbackHttp;
import kafkalab.runner.http.LoopbackHttp.Answer;

/**
 * A whole lab on ports of its own, as {@code lab up} starts it.
 */
public final class BenchLab implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final LabCommands commands;

	private final LoopbackHttp http = new LoopbackHttp("127.0.0.1");

	private final Map<String, String> ports = new LinkedHashMap<>();

	private final LabProcess up;

	private final BenchConsumer consumer;

	private BenchLab(LabCommands commands) {
		this.commands = commands;
		Stream.of("KAFKA1_PORT", "KAFKA2_PORT", "CONTROLLER_PORT", "CONTROL_PORT", "PRODUCER_PORT", "PORT")
			.forEach((name) -> this.ports.put(name, Integer.toString(commands.freePort())));
		this.up = commands.start(this.ports, "up");
		this.consumer = new BenchConsumer(port("PORT"), this.up, this.http);
	}

	/**
	 * Types the command, and does not wait until it is ready.
	 */
	public static BenchLab start(LabCommands commands) {
		return new BenchLab(commands);
	}

	public BenchLab awaitReady() {
		this.up.secondsUntil("A lab that is ready", () -> isProducerReady() && this.consumer.partitions() > 0);
		return this;
	}

	public LabProcess up() {
		return this.up;
	}

	/**
	 * Its own, in first-group on first-topic.
	 */
	public BenchConsumer firstConsumer() {
		return this.consumer;
	}

	/**
	 * Starts another one, as in a terminal of its own.
	 */
	public BenchConsumer consumer(String group, String topic, Map<String, String> more) {
		int port = this.commands.freePort();
		Map<String, String> environment = new LinkedHashMap<>(this.ports);
		environment.putAll(Map.of("CONSUMER_GROUP", group, "KAFKA_TOPIC", topic, "KAFKA_BOOTSTRAP_SERVERS",
				bootstrapServers(), "PORT", Integer.toString(port)));
		environment.putAll(more);
		return new BenchConsumer(port, this.commands.start(environment, "consumer"), this.http);
	}

	/**
	 * Runs a whole command, and tells how long it took, in seconds.
	 */
	public double seconds(String... arguments) {
		return this.commands.start(this.ports, arguments).secondsUntilEnd();
	}

	public void createTopic(String name, int partitions) {
		seconds("topic", "create", name, "--partitions", Integer.toString(partitions));
	}

	/**
	 * Sends events, and returns when Kafka has acknowledged all of them.
	 */
	public void send(Map<String, Object> order) {
		try {
			Answer answer = this.http.post(port("PRODUCER_PORT"), "/events", order, PATIENCE);
			if (!answer.isOk()) {
				throw new IllegalStateException("The producer refuses: " + answer.body());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public String bootstrapServers() {
		return "localhost:%d,localhost:%d".formatted(port("KAFKA1_PORT"), port("KAFKA2_PORT"));
	}

	/**
	 * Whether both brokers take connections.
	 */
	public boolean areBrokersReady() {
		return isListening(port("KAFKA1_PORT")) && isListening(port("KAFKA2_PORT"));
	}

	public boolean isProducerReady() {
		try {
			return this.http.get(port("PRODUCER_PORT"), "/actuator/health", PATIENCE).isOk();
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * What all of it takes of the memory, without further consumers.
	 */
	public double megabytes() {
		return ProcessMemory.megabytes(this.up.tree());
	}

	public double producerMegabytes() {
		BenchConsumer producer = new BenchConsumer(port("PRODUCER_PORT"), this.up, this.http);
		return ProcessMemory.megabytes(List.of(producer.process()));
	}

	public double firstConsumerMegabytes() {
		return ProcessMemory.megabytes(List.of(this.consumer.process()));
	}

	private int port(String name) {
		return Integer.parseInt(this.ports.getOrDefault(name, "0"));
	}

	private static boolean isListening(int port) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Override
	public void close() {
		this.up.end();
	}

}
