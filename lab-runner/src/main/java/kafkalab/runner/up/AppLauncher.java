package kafkalab.runner.up;

import java.util.Map;
import java.util.Set;

import kafkalab.runner.app.App;
import kafkalab.runner.app.AppClient;
import kafkalab.runner.app.AppEnvironment;
import kafkalab.runner.app.AppProcess;
import kafkalab.runner.app.ConsumerView;
import kafkalab.runner.home.LabHome;
import kafkalab.runner.home.RunLogs;
import kafkalab.runner.kafka.KafkaCluster;
import kafkalab.runner.port.LabPorts;
import kafkalab.runner.terminal.Shell;
import org.jspecify.annotations.Nullable;

/**
 * Starts the apps that belong to every lab.
 */
record AppLauncher(LabHome home, Map<String, String> environment, LabPorts ports, KafkaCluster kafka,
		AppClient client) {

	LabApp producer(RunLogs logs) {
		int port = this.ports.producer().number();
		AppProcess process = AppProcess.start(App.PRODUCER, this.home,
				AppEnvironment.producer(this.environment, this.ports, this.kafka), logs.file("producer").toFile());
		return new LabApp("producer", this.client.url(port), process, () -> this.client.isHealthy(port),
				Shell.current().lab(this.kafka.command("producer")), () -> producer(logs));
	}

	LabApp consumer(int index, RunLogs logs) {
		int port = this.ports.consumer(index).number();
		String name = (index == 0) ? "consumer" : "consumer" + (index + 1);
		AppProcess process = AppProcess.start(App.CONSUMER, this.home,
				AppEnvironment.labConsumer(this.environment, port, this.kafka), logs.file(name).toFile());
		return new LabApp(name,
				"%s Consumer :%d, first-group on first-topic".formatted(SectionStart.NAMES.get(index), port), process,
				() -> isMember(this.client.consumer(port)), SuggestedConsumer.command(this.kafka, port),
				() -> consumer(index, logs));
	}

	// Idle as well: in somebody else's cluster others may own all partitions
	private static boolean isMember(@Nullable ConsumerView consumer) {
		return consumer != null && Set.of("running", "idle").contains(consumer.state());
	}

}
