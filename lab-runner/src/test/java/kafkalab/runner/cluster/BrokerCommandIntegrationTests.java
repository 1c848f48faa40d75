package kafkalab.runner.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import kafkalab.embedded.BrokerStatus;
import kafkalab.embedded.EmbeddedCluster;
import kafkalab.embedded.LabTopic;
import kafkalab.runner.control.ControlServer;
import kafkalab.runner.port.FreePort;
import kafkalab.runner.port.LabPorts;
import kafkalab.runner.home.LabHome;
import kafkalab.runner.terminal.CommandRun;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BrokerCommandIntegrationTests {

	private final int controlPort = FreePort.find();

	@Test
	void stopsABrokerAndStartsItAgain() {
		try (EmbeddedCluster cluster = EmbeddedCluster.builder()
			.topics(List.of(new LabTopic("first-topic", 2)))
			.start(); ControlServer control = ControlServer.start(() -> cluster, LabPorts.of(environment()), null)) {
			assertThat(control).isNotNull();

			CommandRun stop = broker("stop", "kafka1");
			assertThat(stop.err()).isEmpty();
			assertThat(stop.out()).contains("kafka1 has stopped; kafka2 leads all partitions now. (",
					"broker start kafka1");
			assertThat(cluster.brokers()).extracting(BrokerStatus::running).containsExactly(false, true);

			assertThat(broker("stop", "kafka1").out()).contains("kafka1 did not run.");

			CommandRun start = broker("start", "kafka1");
			assertThat(start.err()).isEmpty();
			assertThat(start.out()).contains("kafka1 runs again, is in sync with kafka2");
			assertThat(cluster.brokers()).extracting(BrokerStatus::running).containsExactly(true, true);

			assertThat(broker("start", "kafka1").out()).contains("kafka1 ran already.");
			assertThat(broker("stop", "kafka3").err()).contains("There is no broker kafka3");
		}
	}

	@Test
	void saysThatNoLabRuns() {
		CommandRun run = broker("stop", "kafka1");
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.err()).contains("does not answer on port %d".formatted(this.controlPort), "lab up",
				"docker stop kafka1");
	}

	@Test
	void leavesTheBrokersOfOtherClustersAlone() {
		CommandRun run = broker("stop", "kafka1", "--kafka", "localhost:9092");
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.err()).contains("only the brokers of its own cluster", "docker stop kafka1");
	}

	private CommandRun broker(String... arguments) {
		return CommandRun.of((terminal) -> new BrokerCommand(new LabHome(Path.of("")), environment(), terminal),
				arguments);
	}

	private Map<String, String> environment() {
		return Map.of("CONTROL_PORT", Integer.toString(this.controlPort));
	}

}
