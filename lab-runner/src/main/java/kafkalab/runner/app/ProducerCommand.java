package kafkalab.runner.app;

import java.util.Map;
import java.util.concurrent.Callable;

import kafkalab.runner.home.Build;
import kafkalab.runner.home.LabHome;
import kafkalab.runner.kafka.KafkaCluster;
import kafkalab.runner.kafka.KafkaOptions;
import kafkalab.runner.port.LabPorts;
import kafkalab.runner.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code lab producer}: runs the producer, and with it the lab's page, in this terminal.
 */
@Command(name = "producer", description = "Run the producer with the lab's page in this terminal.")
public final class ProducerCommand implements Callable<Integer> {

	private final LabHome home;

	private final Map<String, String> environment;

	private final Terminal terminal;

	@Mixin
	private KafkaOptions kafka = new KafkaOptions();

	public ProducerCommand(LabHome home, Map<String, String> environment, Terminal terminal) {
		this.home = home;
		this.environment = environment;
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		LabPorts ports = LabPorts.of(this.environment);
		new Build(this.home).warnIfOutdated(this.terminal);
		KafkaCluster cluster = this.kafka.cluster(ports);
		return new ForegroundApp(App.PRODUCER, "producer", this.home, this.terminal)
			.run(AppEnvironment.producer(this.environment, ports, cluster));
	}

}
