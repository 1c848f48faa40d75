package kafkalab.runner.app;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import kafkalab.runner.port.PortHolders;
import kafkalab.runner.terminal.LabException;
import kafkalab.runner.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code lab kill}: ends a consumer as a crash would, the same way on every system.
 */
@Command(name = "kill", description = "Kill a consumer on this machine, as a crash would.")
public final class KillCommand implements Callable<Integer> {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final LocalConsumers consumers;

	private final Terminal terminal;

	@Parameters(paramLabel = "PORT", description = "The consumer's port, such as 8001.")
	private int port;

	public KillCommand(Map<String, String> environment, PortHolders holders, Terminal terminal) {
		this.consumers = new LocalConsumers(new AppClient(environment), holders);
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		ConsumerView consumer = this.consumers.view(this.port);
		ProcessHandle process = this.consumers.process(this.port);
		if (!process.destroyForcibly()) {
			throw new LabException("The system does not allow to kill process %d.".formatted(process.pid()),
					"It belongs to another user: let that user kill it.");
		}
		awaitEnd(process);
		this.terminal.say("Killed consumer %d (process %d): it had no chance to leave %s.".formatted(this.port,
				process.pid(), consumer.group()));
		this.terminal.say(consumer.partitions().isEmpty() ? "It owned no partition."
				: "Partitions %s wait until the brokers notice, after its session timeout."
					.formatted(consumer.partitions()));
		return 0;
	}

	// The system keeps the process until the one that started it takes notice
	private static void awaitEnd(ProcessHandle process) throws InterruptedException, ExecutionException {
		try {
			process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			String starter = process.parent().map((parent) -> Long.toString(parent.pid())).orElse("PID");
			throw new LabException(
					"Process %d was killed, but what started it takes no notice.".formatted(process.pid()),
					"If that is suspended (Ctrl+Z), let it go on: fg in its terminal, or kill -CONT " + starter, ex);
		}
	}

}
