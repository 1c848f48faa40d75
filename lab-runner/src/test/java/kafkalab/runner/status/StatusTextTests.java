package kafkalab.runner.status;

import java.util.List;
import java.util.Map;
import java.util.Set;

import kafkalab.embedded.BrokerStatus;
import kafkalab.runner.status.LabStatus.Broker;
import kafkalab.runner.status.LabStatus.Group;
import kafkalab.runner.status.LabStatus.Member;
import kafkalab.runner.status.LabStatus.RunningApp;
import kafkalab.runner.status.LabStatus.Topic;
import kafkalab.runner.terminal.LabException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StatusTextTests {

	@Test
	void showsTheWholeLab() {
		LabStatus status = new LabStatus("localhost:9093,localhost:9094",
				List.of(new Broker("kafka1", "localhost:9093", true), new Broker("kafka2", "localhost:9094", false)),
				List.of(new Topic("dlq", 2, 0, Map.of("kafka1", Set.of(0)), Set.of()),
						new Topic("first-topic", 2, 31, Map.of("kafka1", Set.of(1)), Set.of(1))),
				List.of(new Group("first-group", "classic", "Stable",
						List.of(new Member("consumer-8000", "/127.0.0.1", Map.of("first-topic", Set.of(1))),
								new Member("consumer-8001", "/127.0.0.1", Map.of())),
						4L), new Group("second-group", "consumer", "Empty", List.of(), null)),
				List.of(new RunningApp("producer", "http://localhost:8081", "well"),
						new RunningApp("consumer-8000", "http://localhost:8000", "running, 31 events received")));
		assertThat(String.join("\n", new StatusText(status).lines())).isEqualTo("""
				Cluster at localhost:9093,localhost:9094
				  kafka1  localhost:9093  runs
				  kafka2  localhost:9094  stopped

				Topics         PARTITIONS  EVENTS  LEADERS
				  dlq          2           0       kafka1: 0
				  first-topic  2           31      kafka1: 1  out of sync: 1

				Groups             TYPE      STATE   LAG  PARTITIONS
				  first-group      classic   Stable  4
				    consumer-8000                         first-topic 1
				    consumer-8001                         none
				  second-group     consumer  Empty   -

				Apps on this machine
				  producer            http://localhost:8081  well
				  consumer-8000       http://localhost:8000  running, 31 events received""");
	}

	@Test
	void saysWhyABrokerHasFailed() {
		LabStatus status = new LabStatus("localhost:9093",
				List.of(new Broker("kafka1", "localhost:9093", false, "No space left on device")), List.of(), List.of(),
				List.of());
		assertThat(new StatusText(status).lines())
			.contains("  kafka1  localhost:9093  has failed: No space left on device");
	}

	@Test
	void saysWhyNoBrokerAnswers() {
		LabException silent = new LabException("No broker answers.", "Start the lab.");
		BrokerStatus runs = new BrokerStatus(1, "kafka1", 9093, true, null);
		BrokerStatus failed = new BrokerStatus(2, "kafka2", 9094, false, "No space left on device");
		assertThat(StatusCommand.known(silent, List.of(runs))).isSameAs(silent);
		assertThat(StatusCommand.known(silent, List.of(runs, failed)))
			.hasMessage("kafka2 has failed: No space left on device");
	}

	@Test
	void saysWhatThereIsNone() {
		LabStatus status = new LabStatus("localhost:9093", List.of(), List.of(), List.of(), List.of());
		assertThat(new StatusText(status).lines()).contains("Groups: none yet", "Apps on this machine: none");
	}

}
