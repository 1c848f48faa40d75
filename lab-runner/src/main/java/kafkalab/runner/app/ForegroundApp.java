package kafkalab.runner.app;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import kafkalab.runner.home.ClientName;
import kafkalab.runner.home.LabHome;
import kafkalab.runner.home.ProcessRecord;
import kafkalab.runner.terminal.StopSignal;
import kafkalab.runner.terminal.Terminal;

/**
 * Runs an app as if it had been started from this terminal directly.
 */
record ForegroundApp(App app, String name, LabHome home, Terminal terminal) {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	/**
	 * Returns the app's exit code when it has ended, by itself or with this process.
	 */
	int run(Map<String, String> environment) {
		try (StopSignal stop = StopSignal.install();
				ProcessRecord processes = ProcessRecord.open(this.home.processes())) {
			AppProcess process = AppProcess.start(this.app, this.home, environment, null);
			String brokers = environment.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "");
			processes.add(new ClientName(this.name, brokers).toString(), process.handle());
			CompletableFuture.anyOf(process.ended(), stop.received()).join();
			if (process.isRunning()) {
				process.askToEnd();
			}
			int exitCode = process.awaitEnd(PATIENCE);
			String why = processes.endNote().read();
			if (why == null) {
				return exitCode;
			}
			this.terminal.warn(why);
			return 0;
		}
	}

}
