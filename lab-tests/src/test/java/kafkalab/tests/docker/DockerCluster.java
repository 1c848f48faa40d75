package kafkalab.tests.docker;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.utility.DockerImageName;

/**
 * The compose file's controller and brokers as three containers of Testcontainers.
 */
final class DockerCluster implements AutoCloseable {

	private final ComposeFile file = LabFiles.composeFile();

	// Fixed ports: a random one would change when a stopped broker comes back
	private final Map<String, String> ports = Map.of("KAFKA1_PORT", String.valueOf(FreePort.next()), "KAFKA2_PORT",
			String.valueOf(FreePort.next()));

	private final Network network = Network.newNetwork();

	private final GenericContainer<?> controller = node("controller");

	private final GenericContainer<?> kafka1 = broker("kafka1", 9093);

	private final GenericContainer<?> kafka2 = broker("kafka2", 9094);

	void start() {
		Startables.deepStart(this.controller, this.kafka1, this.kafka2).join();
	}

	String bootstrapServers() {
		return "localhost:" + this.ports.get("KAFKA1_PORT") + ",localhost:" + this.ports.get("KAFKA2_PORT");
	}

	/**
	 * Stops a broker and keeps its container: the stop of a Testcontainers container
	 * would remove it with its data.
	 */
	void stopBroker(String name) {
		GenericContainer<?> broker = container(name);
		broker.getDockerClient().stopContainerCmd(broker.getContainerId()).withTimeout(20).exec();
	}

	void startBroker(String name) {
		GenericContainer<?> broker = container(name);
		broker.getDockerClient().startContainerCmd(broker.getContainerId()).exec();
	}

	private GenericContainer<?> container(String name) {
		return name.equals("kafka1") ? this.kafka1 : this.kafka2;
	}

	private GenericContainer<?> broker(String name, int containerPort) {
		GenericContainer<?> broker = node(name);
		String port = this.ports.get(name.toUpperCase() + "_PORT");
		broker.setPortBindings(List.of("127.0.0.1:" + port + ":" + containerPort));
		return broker;
	}

	private GenericContainer<?> node(String name) {
		return new GenericContainer<>(DockerImageName.parse(this.file.image(name))).withNetwork(this.network)
			.withNetworkAliases(name)
			.withEnv(this.file.environment(name, this.ports))
			.waitingFor(Wait.forLogMessage(".*Kafka Server started.*", 1).withStartupTimeout(Duration.ofSeconds(90)));
	}

	@Override
	public void close() {
		Stream.of(this.kafka1, this.kafka2, this.controller).forEach(GenericContainer::stop);
		this.network.close();
	}

}
