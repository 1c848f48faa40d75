package kafkalab.runner.up;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import kafkalab.embedded.LabTopic;
import kafkalab.runner.app.AppClient;
import kafkalab.runner.app.LocalConsumers;
import kafkalab.runner.cluster.LocalCluster;
import kafkalab.runner.control.SectionControl;
import kafkalab.runner.home.LabHome;
import kafkalab.runner.home.ProcessRecord;
import kafkalab.runner.home.RecordedLab;
import kafkalab.runner.home.RunLogs;
import kafkalab.runner.kafka.ForeignCluster;
import kafkalab.runner.kafka.KafkaCluster;
import kafkalab.runner.kafka.LabAdmin;
import kafkalab.runner.port.LabPorts;
import kafkalab.runner.port.PortCheck;
import kafkalab.runner.port.PortHolders;
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

	private LabApps apps;

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
		this.processes = ProcessRecord.open(home.processes(), RecordedLab.name(kafka.options()));
		this.apps = new LabApps(logs, terminal, stop, this.processes::add);
	}

	synchronized void start(SectionStart start) {
		this.terminal.say("Starting the lab; Ctrl+C ends it.");
		if (this.kafka.isExternal()) {
			step("cluster", this::joinCluster);
			startApps(start);
		}
		else {
			// They have enough to do before they need it
			startApps(start);
			step("cluster", this::startCluster);
		}
		awaitApps(start);
	}

	/**
	 * Puts a new cluster and new apps in the place of those that run, and tells in lines
	 * what was done.
	 */
	private synchronized List<String> begin(int section) {
		try {
			return beginAnew(section);
		}
		catch (RuntimeException ex) {
			this.terminal.warn("Section %d has not begun: %s".formatted(section, ex.getMessage()));
			throw ex;
		}
	}

	private List<String> beginAnew(int section) {
		SectionStart start = SectionStart.of(section);
		LocalCluster own = Objects.requireNonNull(this.cluster);
		long begin = System.nanoTime();
		this.terminal.say("%nSection %d begins anew.".formatted(section));
		List<String> ended = endAll("Section %d begins anew: this has ended with the old cluster.".formatted(section));
		new PortCheck(PortHolders.ofThisSystem(), this.home.processes())
			.requireFree(this.ports.apps(start.consumers()));
		startApps(start);
		step("cluster", () -> {
			own.renew();
			return own.summary();
		});
		awaitApps(start);
		if (this.stop.isReceived()) {
			throw new IllegalStateException("The lab is ending.");
		}
		String reached = "%s %s".formatted(start.summary(),
				Terminal.seconds(Duration.ofNanos(System.nanoTime() - begin)));
		this.terminal.say(reached);
		this.terminal.strong(new AppClient(this.environment).url(this.ports.producer().number()) + start.path());
		return ended.isEmpty() ? List.of(reached) : List.of("Ended %s.".formatted(String.join(", ", ended)), reached);
	}

	private List<String> endAll(String why) {
		long begin = System.nanoTime();
		List<String> ended = new Others(this.home, this.kafka,
				new LocalConsumers(new AppClient(this.environment), PortHolders.ofThisSystem()), this.apps.processes())
			.end(why);
		this.apps.end();
		this.apps = new LabApps(this.logs, this.terminal, this.stop, this.processes::add);
		this.terminal.step("ended", ended.isEmpty() ? "the lab's own apps" : String.join(", ", ended),
				Duration.ofNanos(System.nanoTime() - begin));
		return ended;
	}

	private void step(String name, Supplier<String> step) {
		long begin = System.nanoTime();
		String summary = step.get();
		if (!this.stop.isReceived()) {
			this.terminal.step(name, summary, Duration.ofNanos(System.nanoTime() - begin));
		}
	}

	private void startApps(SectionStart start) {
		if (this.stop.isReceived()) {
			return;
		}
		AppLauncher launcher = new AppLauncher(this.home, this.environment, this.ports, this.kafka,
				new AppClient(this.environment));
		this.apps.add(launcher.producer(this.logs));
		for (int i = 0; i < start.consumers(); i++) {
			this.apps.add(launcher.consumer(i, this.logs));
		}
	}

	private void awaitApps(SectionStart start) {
		this.apps.awaitReady();
		if (start.events() > 0 && !this.stop.isReceived()) {
			new SentEvents(new AppClient(this.environment), this.ports.producer(), this.kafka).send(start.events(),
					this.stop);
		}
	}

	private String startCluster() {
		this.cluster = LocalCluster.start(this.ports, new SectionControl(SectionStart.count(), this::begin),
				this.logs.file("cluster"), this.terminal);
		return this.cluster.summary();
	}

	private String joinCluster() {
		try (LabAdmin admin = LabAdmin.of(this.kafka)) {
			ForeignCluster.Ready ready = new ForeignCluster(admin).prepare();
			ready.differences().forEach(this.terminal::warn);
			return "%s (%s)%s".formatted(this.kafka.bootstrapServers(), Terminal.count(ready.brokers(), "broker"),
					ready.created().isEmpty() ? ""
							: ready.created()
								.stream()
								.map(LabTopic::name)
								.collect(Collectors.joining(", ", ", created ", "")));
		}
	}

	@Override
	public synchronized void close() {
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
