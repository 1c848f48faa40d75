package kafkalab.runner.up;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.BiConsumer;

import kafkalab.runner.app.App;
import kafkalab.runner.home.Build;
import kafkalab.runner.home.LabHome;
import kafkalab.runner.home.RunLogs;
import kafkalab.runner.kafka.KafkaCluster;
import kafkalab.runner.port.LabPorts;
import kafkalab.runner.port.PortCheck;
import kafkalab.runner.port.PortHolders;
import kafkalab.runner.terminal.StopSignal;
import kafkalab.runner.terminal.Terminal;

/**
 * Runs a whole lab in this terminal until Ctrl+C.
 */
record ForegroundLab(LabHome home, Map<String, String> environment, Terminal terminal) {

	/**
	 * Starts the lab, has somebody say that it is ready, and ends it.
	 */
	void run(KafkaCluster cluster, SectionStart start, BiConsumer<RunLogs, Duration> sayReady) {
		LabPorts ports = LabPorts.of(this.environment);
		Build build = new Build(this.home);
		build.require(App.PRODUCER.module(), App.CONSUMER.module());
		build.warnIfOutdated(this.terminal);
		new PortCheck(PortHolders.ofThisSystem(), this.home.processes())
			.requireFree(cluster.isExternal() ? ports.apps(start.consumers()) : ports.all(start.consumers()));
		RunLogs logs = RunLogs.create(this.home.runs(), LocalDateTime.now());
		long begin = System.nanoTime();
		try (StopSignal stop = StopSignal.install();
				RunningLab lab = new RunningLab(this.home, this.environment, ports, cluster, logs, this.terminal,
						stop)) {
			stop.received().thenRun(() -> this.terminal.say(System.lineSeparator() + "Ending the lab ..."));
			lab.start(start);
			if (!stop.isReceived()) {
				sayReady.accept(logs, Duration.ofNanos(System.nanoTime() - begin));
				stop.received().join();
			}
		}
	}

}
