package kafkalab.runner.up;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import kafkalab.embedded.LabTopic;
import kafkalab.runner.app.AppClient;
import kafkalab.runner.cluster.LocalCluster;
import kafkalab.runner.home.LabHome;
import kafkalab.runner.home.ProcessRecord;
import kafkalab.runner.home.RunLogs;
import kafkalab.runner.kafka.KafkaCluster;
import kafkalab.runner.kafka.LabAdmin;
import kafkalab.runner.kafka.LabTopics;
import kafkalab.runner.port.LabPorts;
import kafkalab.runner.terminal.StopSignal;
import kafkalab.runner.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * A lab in the making or running: cluster first, apps next, and the other way round when
 * it ends, so that consumers leave their groups properly.
 */
final class RunningLab implements AutoCloseable {

	private final LabHome home;

	private final Map<String, String> environment;

	private final LabPorts ports;

	private final KafkaCluster kafka;

	private final RunLogs logs;

	private final Terminal terminal;

	private final StopSignal stop;

	private final ProcessRecord processes;

	private final LabApps apps;

	private @Nullable LocalCluster cluster;

	RunningLab(LabHome home, Map<String, String> environment, LabPorts ports, KafkaCluster kafka, RunLogs logs,
			Terminal terminal, StopSignal stop) {
		this.home = home;
		this.environment = environment;
		this.ports = ports;
		this.kafka = kafka;
		this.logs = logs;
		this.terminal = terminal;
		this.stop = stop;
		this.processes = ProcessRecord.open(home.processes());
		this.apps = new LabApps(logs, terminal, stop);
	}

	void start() {
		this.terminal.say("Starting the lab; Ctrl+C ends it.");
		long start = System.nanoTime();
		String summary = this.kafka.isExternal() ? joinCluster() : startCluster();
		if (!this.stop.isReceived()) {
			this.terminal.step("cluster", summary, Duration.ofNanos(System.nanoTime() - start));
			AppLauncher launcher = new AppLauncher(this.home, this.environment, this.ports, this.kafka,
					new AppClient(this.environment));
			add(launcher.producer(this.logs));
			add(launcher.firstConsumer(this.logs));
			this.apps.awaitReady();
		}
	}

	private void add(LabApp app) {
		this.apps.add(app);
		this.processes.add(app.name(), app.process().handle());
	}

	private String startCluster() {
		this.cluster = LocalCluster.start(this.ports, null, this.logs.file("cluster"));
		return this.cluster.summary();
	}

	private String joinCluster() {
		try (LabAdmin admin = LabAdmin.of(this.kafka)) {
			int brokers = admin.brokers().size();
			List<LabTopic> created = new LabTopics(admin).createMissing();
			return "%s (%s)%s".formatted(this.kafka.bootstrapServers(), Terminal.count(brokers, "broker"),
					created.isEmpty() ? ""
							: created.stream().map(LabTopic::name).collect(Collectors.joining(", ", ", created ", "")));
		}
	}

	@Override
	public void close() {
		long start = System.nanoTime();
		this.apps.close();
		if (this.cluster != null) {
			this.cluster.close();
		}
		this.processes.close();
		this.terminal
			.say("All has ended (%s).".formatted(Terminal.seconds(Duration.ofNanos(System.nanoTime() - start))));
	}

}
