package kafkalab.runner.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import kafkalab.runner.home.Suspension;
import kafkalab.runner.http.LoopbackHttp.Answer;
import kafkalab.runner.port.PortHolder;
import kafkalab.runner.port.PortHolders;
import kafkalab.runner.terminal.LabException;
import kafkalab.runner.terminal.Shell;

/**
 * The lab's consumers on this machine, which can be told something or ended from here.
 */
public record LocalConsumers(AppClient apps, PortHolders holders) {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	/**
	 * What the consumer at this port says about itself; fails if it is not there, or is
	 * another one seen from here.
	 */
	public ConsumerView view(int port) {
		if (port < 1 || port > 65535) {
			throw new LabException("%d is no port.".formatted(port),
					"Give a number from 1 to 65535; see which consumers run: " + Shell.current().lab("status"));
		}
		ConsumerView consumer = this.apps.consumer(port);
		if (consumer == null) {
			requireNotSuspended(this.holders, port);
			throw new LabException("No consumer answers on port %d.".formatted(port),
					"Only the lab's consumers can be reached so. See which run: " + Shell.current().lab("status"));
		}
		if (!consumer.clientId().equals("consumer-" + port)) {
			throw new LabException("The consumer on port %d calls itself %s.".formatted(port, consumer.clientId()),
					"It runs elsewhere (a container, a tunnel) and can only be handled there, for example with docker kill.");
		}
		return consumer;
	}

	/**
	 * Fails if who listens on this port is there, but suspended.
	 */
	static void requireNotSuspended(PortHolders holders, int port) {
		PortHolder holder = holders.of(port);
		if (holder != null) {
			Suspension.of(holder.pid()).ifPresent((suspension) -> {
				throw new LabException(
						"What listens on port %d is suspended (Ctrl+Z): it has not ended.".formatted(port),
						suspension.cure());
			});
		}
	}

	/**
	 * Tells the consumer at this port to do something.
	 */
	void tell(int port, String call) {
		try {
			Answer answer = this.apps.post(port, "/" + call, Map.of(), PATIENCE);
			if (!answer.isOk()) {
				throw new LabException(
						"The consumer on port %d refuses to %s: %s".formatted(port, call,
								answer.body().path("detail").asString("status " + answer.status())),
						"It may be an older one: build the lab with %s and start it again."
							.formatted(Shell.current().lab("build")));
			}
		}
		catch (IOException ex) {
			throw new LabException("The consumer on port %d does not answer any more.".formatted(port),
					"See which run: " + Shell.current().lab("status"), ex);
		}
	}

	/**
	 * Its process. A consumer in a container tells the id that it has there: here that
	 * may be anything.
	 */
	public ProcessHandle process(int port) {
		ProcessHandle process = this.apps.process(port);
		PortHolder holder = this.holders.of(port);
		if (process == null || !isJava(process) || (holder != null && holder.pid() != process.pid())) {
			throw new LabException("The consumer on port %d is no process of this machine.".formatted(port),
					"Kill it where it runs; in Docker with docker kill and its container's name.");
		}
		return process;
	}

	private static boolean isJava(ProcessHandle process) {
		String command = process.info().command().map((path) -> Path.of(path).getFileName().toString()).orElse("");
		return command.startsWith("java");
	}

}
