package kafkalab.runner.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import kafkalab.runner.port.PortHolder;
import kafkalab.runner.port.PortHolders;
import kafkalab.runner.terminal.LabException;
import kafkalab.runner.terminal.Shell;
import kafkalab.runner.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code lab kill}: ends a consumer as a crash would, the same way on every system.
 */
@Command(name = "kill", description = "Kill a consumer on this machine, as a crash would.")
public final class KillCommand implements Callable<Integer> {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final AppClient apps;

	private final PortHolders holders;

	private final Terminal terminal;

	@Parameters(paramLabel = "PORT", description = "The consumer's port, such as 8001.")
	private int port;

	public KillCommand(Map<String, String> environment, PortHolders holders, Terminal terminal) {
		this.apps = new AppClient(environment);
		this.holders = holders;
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		ConsumerView consumer = consumer();
		ProcessHandle process = process();
		if (!process.destroyForcibly()) {
			throw new LabException("The system does not allow to kill process %d.".formatted(process.pid()),
					"It belongs to another user: let that user kill it.");
		}
		process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		this.terminal.say("Killed consumer %d (process %d): it had no chance to leave %s.".formatted(this.port,
				process.pid(), consumer.group()));
		this.terminal.say(consumer.partitions().isEmpty() ? "It owned no partition."
				: "Partitions %s wait until the brokers notice, after its session timeout (3 s in this lab)."
					.formatted(consumer.partitions()));
		return 0;
	}

	private ConsumerView consumer() {
		ConsumerView consumer = this.apps.consumer(this.port);
		if (consumer == null) {
			throw new LabException("No consumer answers on port %d.".formatted(this.port),
					"Only the lab's consumers are killed. See which run: " + Shell.current().lab("status"));
		}
		if (!consumer.clientId().equals("consumer-" + this.port)) {
			throw new LabException("The consumer on port %d calls itself %s.".formatted(this.port, consumer.clientId()),
					"It runs elsewhere (a container, a tunnel): kill it where it runs, for example with docker kill.");
		}
		return consumer;
	}

	// A consumer in a container tells the id that it has there: here that may be anything
	private ProcessHandle process() {
		ProcessHandle process = this.apps.process(this.port);
		PortHolder holder = this.holders.of(this.port);
		if (process == null || !isJava(process) || (holder != null && holder.pid() != process.pid())) {
			throw new LabException("The consumer on port %d is no process of this machine.".formatted(this.port),
					"Kill it where it runs; in Docker with docker kill and its container's name.");
		}
		return process;
	}

	private static boolean isJava(ProcessHandle process) {
		String command = process.info().command().map((path) -> Path.of(path).getFileName().toString()).orElse("");
		return command.startsWith("java");
	}

}
