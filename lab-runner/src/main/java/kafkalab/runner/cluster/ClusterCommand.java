package kafkalab.runner.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.Callable;

import kafkalab.runner.home.Build;
import kafkalab.runner.home.LabHome;
import kafkalab.runner.home.ProcessRecord;
import kafkalab.runner.home.RunLogs;
import kafkalab.runner.port.LabPorts;
import kafkalab.runner.port.PortCheck;
import kafkalab.runner.port.PortHolders;
import kafkalab.runner.terminal.StopSignal;
import kafkalab.runner.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code lab cluster}: runs the lab's own cluster, and nothing else, in this terminal.
 */
@Command(name = "cluster", description = "Run only the cluster (a controller, two brokers) here.")
public final class ClusterCommand implements Callable<Integer> {

	private final LabHome home;

	private final Map<String, String> environment;

	private final Terminal terminal;

	@Option(names = "--data-dir", paramLabel = "FOLDER",
			description = "Keep the data here, for the next time; without it the data goes with the cluster.")
	private @Nullable Path dataDirectory;

	public ClusterCommand(LabHome home, Map<String, String> environment, Terminal terminal) {
		this.home = home;
		this.environment = environment;
		this.terminal = terminal;
	}

	// The record is there for the doctor alone
	@Override
	@SuppressWarnings("try")
	public Integer call() {
		LabPorts ports = LabPorts.of(this.environment);
		new Build(this.home).warnIfOutdated(this.terminal);
		new PortCheck(PortHolders.ofThisSystem(), this.home.processes()).requireFree(ports.cluster());
		RunLogs logs = RunLogs.create(this.home.runs(), LocalDateTime.now());
		long start = System.nanoTime();
		try (StopSignal stop = StopSignal.install();
				ProcessRecord processes = ProcessRecord.open(this.home.processes());
				LocalCluster cluster = LocalCluster.start(ports, this.dataDirectory, logs.file("cluster"),
						this.terminal)) {
			this.terminal.step("cluster", cluster.summary(), Duration.ofNanos(System.nanoTime() - start));
			this.terminal.say("Its log is in %s. Ctrl+C ends it.".formatted(logs.folder()));
			this.terminal.strong(ports.bootstrapServers());
			stop.received().join();
		}
		this.terminal.say("The cluster has ended.");
		return 0;
	}

}
