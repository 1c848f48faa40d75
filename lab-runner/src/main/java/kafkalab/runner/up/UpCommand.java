package kafkalab.runner.up;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;

import kafkalab.runner.app.AppClient;
import kafkalab.runner.home.LabHome;
import kafkalab.runner.home.RunLogs;
import kafkalab.runner.kafka.KafkaCluster;
import kafkalab.runner.kafka.KafkaOptions;
import kafkalab.runner.port.LabPorts;
import kafkalab.runner.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code lab up}: runs the whole lab until Ctrl+C.
 */
@Command(name = "up", description = "Run the lab: cluster, producer with the page, first consumer.")
public final class UpCommand implements Callable<Integer> {

	private final LabHome home;

	private final Map<String, String> environment;

	private final Terminal terminal;

	@Mixin
	private KafkaOptions kafka = new KafkaOptions();

	@Option(names = "--open", description = "Open the page in the browser.")
	private boolean open;

	public UpCommand(LabHome home, Map<String, String> environment, Terminal terminal) {
		this.home = home;
		this.environment = environment;
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		LabPorts ports = LabPorts.of(this.environment);
		KafkaCluster cluster = this.kafka.cluster(ports);
		new ForegroundLab(this.home, this.environment, this.terminal).run(cluster, SectionStart.first(),
				(logs, took) -> sayReady(ports, cluster, logs, took));
		return 0;
	}

	private void sayReady(LabPorts ports, KafkaCluster cluster, RunLogs logs, Duration took) {
		this.terminal.say("Ready in %s. Logs: %s".formatted(Terminal.seconds(took), logs.folder()));
		this.terminal.say("A second consumer, in another terminal:");
		this.terminal.say("  " + SuggestedConsumer.command(cluster, ports.consumer().number() + 1));
		String page = new AppClient(this.environment).url(ports.producer().number());
		if (this.open && !Browser.open(page)) {
			this.terminal.warn("No browser could be opened; do it yourself:");
		}
		this.terminal.strong(page);
	}

}
