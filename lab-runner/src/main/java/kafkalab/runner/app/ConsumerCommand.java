package kafkalab.runner.app;

import java.util.Map;
import java.util.concurrent.Callable;

import kafkalab.runner.home.Build;
import kafkalab.runner.home.LabHome;
import kafkalab.runner.kafka.KafkaOptions;
import kafkalab.runner.port.LabPorts;
import kafkalab.runner.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code lab consumer}: runs one consumer in this terminal.
 */
@Command(name = "consumer", description = "Run a consumer in this terminal, as its environment says.",
		footer = { "", "Environment:", "  KAFKA_TOPIC              the topic it reads, such as first-topic",
				"  KAFKA_BOOTSTRAP_SERVERS  the brokers, such as localhost:9093,localhost:9094",
				"  CONSUMER_GROUP           its group, such as first-group",
				"  PORT                     where it shows its events (8000)",
				"  AUTO_OFFSET_RESET        where a new group begins: earliest or latest",
				"  PROCESSING_DELAY         how long it takes for an event, such as 500ms (0ms)",
				"  GROUP_PROTOCOL           classic (the default), consumer or share",
				"  GROUP_INSTANCE_ID        makes it a static member", "", "Ctrl+C makes it leave its group." })
public final class ConsumerCommand implements Callable<Integer> {

	private final LabHome home;

	private final Map<String, String> environment;

	private final Terminal terminal;

	@Mixin
	private KafkaOptions kafka = new KafkaOptions();

	public ConsumerCommand(LabHome home, Map<String, String> environment, Terminal terminal) {
		this.home = home;
		this.environment = environment;
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		LabPorts ports = LabPorts.of(this.environment);
		new Build(this.home).warnIfOutdated(this.terminal);
		int exitCode = new ForegroundApp(App.CONSUMER, "consumer-" + ports.consumer().number(), this.home,
				this.terminal)
			.run(AppEnvironment.consumer(this.environment, this.kafka.cluster(ports)));
		if (AppProcess.isKilled(exitCode)) {
			this.terminal.warn(("Consumer %d was killed (a crash): it has not left its group. When the brokers notice,"
					+ " after its session timeout, the other members take over its partitions.")
				.formatted(ports.consumer().number()));
		}
		return exitCode;
	}

}
