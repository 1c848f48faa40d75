package kafkalab.runner.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import kafkalab.runner.app.App;
import kafkalab.runner.app.AppEnvironment;
import kafkalab.runner.app.AppProcess;
import kafkalab.runner.home.LabHome;
import kafkalab.runner.home.StartArchive;
import kafkalab.runner.http.LoopbackHttp;
import kafkalab.runner.kafka.KafkaCluster;
import kafkalab.runner.port.FreePorts;
import kafkalab.runner.port.LabPorts;

/**
 * An app that keeps its classes when it ends.
 */
record TrainedApp(AppProcess process, LoopbackHttp http, int port) implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	static TrainedApp start(App app, LabHome home, KafkaCluster kafka, Path draft) {
		int port = new FreePorts().take();
		Map<String, String> environment = (app == App.CONSUMER)
				? AppEnvironment.labConsumer(System.getenv(), port, kafka) : AppEnvironment.producer(System.getenv(),
						LabPorts.of(Map.of("PRODUCER_PORT", String.valueOf(port))), kafka);
		Path archive = StartArchive.of(home, app.module()).folder().resolve(draft);
		List<String> options = new ArrayList<>(StartArchive.recording(archive));
		if (!canBeAskedToEnd()) {
			options.add("-Dspring.context.exit=onRefresh");
		}
		List<String> command = app.command(home, environment, options);
		return new TrainedApp(AppProcess.start(command, environment, null), new LoopbackHttp("127.0.0.1"), port);
	}

	/**
	 * Where no program can ask another to end (Windows), an app ends by itself once it is
	 * started: it keeps less, but something.
	 */
	static boolean canBeAskedToEnd() {
		return ProcessHandle.current().supportsNormalTermination();
	}

	void awaitReady() throws Exception {
		await("ready", () -> this.http.get(this.port, "/actuator/health", PATIENCE).isOk());
	}

	void awaitEvents(int count) throws Exception {
		await("events",
				() -> this.http.get(this.port, "/events?limit=1", PATIENCE).body().path("received").asInt(0) >= count);
	}

	private void await(String what, Callable<Boolean> fact) throws Exception {
		long start = System.nanoTime();
		while (!isTrue(fact)) {
			if (!this.process.isRunning() || System.nanoTime() - start > PATIENCE.toNanos()) {
				throw new IllegalStateException("Port %d: no %s".formatted(this.port, what));
			}
			Thread.sleep(50);
		}
	}

	private static boolean isTrue(Callable<Boolean> fact) throws Exception {
		try {
			return fact.call();
		}
		catch (IOException ex) {
			return false;
		}
	}

	void get(String path) throws IOException {
		this.http.get(this.port, path, PATIENCE);
	}

	void post(String path, Object body) throws IOException {
		if (!this.http.post(this.port, path, body, PATIENCE).isOk()) {
			throw new IllegalStateException("Port %d refuses %s".formatted(this.port, path));
		}
	}

	/**
	 * Returns when it has ended and kept its classes.
	 */
	void end() {
		this.process.askToEnd();
		this.process.awaitEnd(PATIENCE);
	}

	@Override
	public void close() {
		this.process.end();
	}

}
