package kafkalab.runner.rehearsal;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import kafkalab.embedded.EmbeddedCluster;
import kafkalab.runner.app.App;
import kafkalab.runner.home.LabHome;
import kafkalab.runner.kafka.KafkaCluster;
import kafkalab.runner.port.LabPorts;
import kafkalab.runner.status.StatusCommand;
import kafkalab.runner.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Parameters;

/**
 * {@code lab rehearse}: a small lab on free ports, from the start to the end of an event,
 * in which each of its programs uses the classes that it always uses.
 */
@Command(name = "rehearse", hidden = true, description = "Run a small lab once.")
public final class RehearseCommand implements Callable<Integer> {

	private final LabHome home;

	@Parameters(description = "The file's name in which each program keeps its classes.")
	private Path draft = Path.of("");

	public RehearseCommand(LabHome home) {
		this.home = home;
	}

	@Override
	public Integer call() throws Exception {
		System.setProperty("logback.configurationFile", "logback-cluster.xml");
		System.setProperty("lab.log", this.home.root().resolve("target").resolve("prepare-cluster.log").toString());
		try (EmbeddedCluster cluster = EmbeddedCluster.builder().start()) {
			Map<String, String> ports = ports(cluster.bootstrapServers());
			KafkaCluster kafka = KafkaCluster.own(LabPorts.of(ports));
			try (TrainedApp producer = TrainedApp.start(App.PRODUCER, this.home, kafka, this.draft);
					TrainedApp consumer = TrainedApp.start(App.CONSUMER, this.home, kafka, this.draft)) {
				if (TrainedApp.canBeAskedToEnd()) {
					useAll(producer, consumer, ports);
				}
				producer.end();
				consumer.end();
			}
		}
		return 0;
	}

	private void useAll(TrainedApp producer, TrainedApp consumer, Map<String, String> ports) throws Exception {
		producer.awaitReady();
		consumer.awaitReady();
		producer.get("/");
		producer.post("/events", Map.of());
		producer.post("/events", Map.of("count", 100));
		consumer.awaitEvents(101);
		status(ports);
	}

	private static Map<String, String> ports(String brokers) {
		List<String> ports = List.of(brokers.replaceAll("[^,]*:", "").split(","));
		return Map.of("KAFKA1_PORT", ports.get(0), "KAFKA2_PORT", ports.get(1));
	}

	private void status(Map<String, String> environment) {
		PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
		new CommandLine(new StatusCommand(this.home, environment, new Terminal(nowhere, nowhere, Ansi.OFF))).execute();
	}

}
