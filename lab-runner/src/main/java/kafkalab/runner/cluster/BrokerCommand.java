package kafkalab.runner.cluster;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

import kafkalab.runner.control.ControlClient;
import kafkalab.runner.home.LabHome;
import kafkalab.runner.home.RecordedLab;
import kafkalab.runner.kafka.KafkaOptions;
import kafkalab.runner.port.LabPorts;
import kafkalab.runner.terminal.LabException;
import kafkalab.runner.terminal.Shell;
import kafkalab.runner.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code lab broker}: stops a broker of the running lab, and starts it again.
 */
@Command(name = "broker", description = "Stop a broker of the running lab, or start it again.")
public final class BrokerCommand {

	private final LabHome home;

	private final Map<String, String> environment;

	private final Terminal terminal;

	public BrokerCommand(LabHome home, Map<String, String> environment, Terminal terminal) {
		this.home = home;
		this.environment = environment;
		this.terminal = terminal;
	}

	@Command(name = "stop", description = "Stop a broker; the other one takes over its partitions.")
	int stop(@Parameters(paramLabel = "BROKER", description = "kafka1 or kafka2.") String broker,
			@Mixin KafkaOptions kafka) {
		requireOwnCluster(kafka, "docker stop " + broker);
		change((control) -> control.stop(broker));
		this.terminal.say("Bring it back with " + Shell.current().lab("broker start " + broker));
		return 0;
	}

	@Command(name = "start", description = "Start a stopped broker; it catches up and leads its partitions again.")
	int start(@Parameters(paramLabel = "BROKER", description = "kafka1 or kafka2.") String broker,
			@Mixin KafkaOptions kafka) {
		requireOwnCluster(kafka, "docker start " + broker);
		change((control) -> control.start(broker));
		return 0;
	}

	private static void requireOwnCluster(KafkaOptions kafka, String instead) {
		if (kafka.isExternal()) {
			throw new LabException("The lab can stop and start only the brokers of its own cluster.",
					"Where the brokers are containers: %s; else ask those who run the cluster.".formatted(instead));
		}
	}

	private void change(Function<ControlClient, String> change) {
		RecordedLab.requireNotSuspended(this.home.processes());
		long start = System.nanoTime();
		String message = change.apply(new ControlClient(LabPorts.of(this.environment).control()));
		this.terminal.say("%s (%s)".formatted(message, Terminal.seconds(Duration.ofNanos(System.nanoTime() - start))));
	}

}
