package kafkalab.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

class EmbeddedClusterLifecycleIntegrationTests {

	private static final List<LabTopic> ONE_TOPIC = List.of(new LabTopic("first-topic", 2));

	private final Set<Path> directoriesBefore = directories();

	private final Set<Thread> threadsBefore = threads();

	@Test
	void leavesNeitherDirectoryNorThread() {
		EmbeddedCluster cluster = EmbeddedCluster.builder().topics(ONE_TOPIC).start();
		assertThat(directories()).hasSize(this.directoriesBefore.size() + 1);
		cluster.close();
		cluster.close();
		assertNothingIsLeft();
		assertThatIllegalStateException().isThrownBy(() -> cluster.startBroker("kafka1"))
			.withMessageContaining("closed");
	}

	@Test
	void comesBackWithTopicsAndEventsInADirectoryThatIsGiven(@TempDir Path directory) throws Exception {
		EmbeddedClusterBuilder builder = EmbeddedCluster.builder().dataDirectory(directory.resolve("data"));
		try (EmbeddedCluster cluster = builder.topics(ONE_TOPIC).start()) {
			new Clients(cluster.bootstrapServers()).send("first-topic", 1, "kept");
		}
		try (EmbeddedCluster cluster = builder.topics(List.of(new LabTopic("my-topic", 3))).start()) {
			Clients clients = new Clients(cluster.bootstrapServers());
			assertThat(clients.readUntil("first-topic", "kept")).containsExactly("kept");
			assertThat(clients.partitions("my-topic")).hasSize(3);
		}
	}

	@Test
	void namesTheTakenPort(@TempDir Path directory) throws Exception {
		NodePorts ports = NodePorts.free();
		try (ServerSocket taken = new ServerSocket(ports.kafka2(), 1, InetAddress.getByName("127.0.0.1"))) {
			assertThatExceptionOfType(PortTakenException.class)
				.isThrownBy(() -> on(ports).dataDirectory(directory.resolve("data")).start())
				.satisfies((ex) -> assertThat(ex.port()).isEqualTo(taken.getLocalPort()))
				.withMessageContainingAll("Port " + taken.getLocalPort(), "kafka2 needs it");
		}
		assertThat(directory).isEmptyDirectory();
		assertNothingIsLeft();
	}

	@Test
	void tidiesUpWhenABrokerDoesNotStart(@TempDir Path directory) throws Exception {
		NodePorts ports = NodePorts.free();
		Path lock = Files.createDirectories(directory.resolve("kafka2")).resolve(".lock");
		try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
				FileLock held = channel.lock()) {
			assertThat(held.isValid()).isTrue();
			assertThatIllegalStateException().isThrownBy(() -> on(ports).dataDirectory(directory).start())
				.withMessageContainingAll("kafka2 did not start", ".lock");
		}
		assertNothingIsLeft();
		on(ports).dataDirectory(directory).topics(ONE_TOPIC).start().close();
	}

	private static EmbeddedClusterBuilder on(NodePorts ports) {
		return EmbeddedCluster.builder().ports(ports.kafka1(), ports.kafka2(), ports.controller());
	}

	private void assertNothingIsLeft() {
		assertThat(directories()).isEqualTo(this.directoriesBefore);
		await().pollInSameThread().untilAsserted(() -> assertThat(threads()).isSubsetOf(this.threadsBefore));
	}

	private static Set<Path> directories() {
		try (Stream<Path> paths = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			String ours = "kafka-lab-%d-".formatted(ProcessHandle.current().pid());
			return paths.filter((path) -> path.getFileName().toString().startsWith(ours)).collect(Collectors.toSet());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	// Those that would keep the JVM from ending
	private static Set<Thread> threads() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.isAlive() && !thread.isDaemon())
			.collect(Collectors.toSet());
	}

}
