package kafkalab.runner.app;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import kafkalab.runner.port.PortHolders;
import kafkalab.runner.terminal.LabException;
import kafkalab.runner.terminal.Shell;
import kafkalab.runner.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code lab stop}: ends a consumer in order, from another terminal than its own.
 */
@Command(name = "stop", description = "Stop a consumer on this machine, as Ctrl+C in its terminal does.",
		footer = { "", "The whole lab ends with Ctrl+C in the terminal that it was started in." })
public final class StopCommand implements Callable<Integer> {

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private final LocalConsumers consumers;

	private final Terminal terminal;

	@Parameters(arity = "0..1", paramLabel = "PORT", description = "The consumer's port, such as 8001.")
	private @Nullable Integer port;

	public StopCommand(Map<String, String> environment, PortHolders holders, Terminal terminal) {
		this.consumers = new LocalConsumers(new AppClient(environment), holders);
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		if (this.port == null) {
			throw new LabException("The lab ends with Ctrl+C in the terminal that it was started in.",
					"One consumer ends with %s; see which run: %s".formatted(Shell.current().lab("stop PORT"),
							Shell.current().lab("status")));
		}
		this.consumers.view(this.port);
		ProcessHandle process = this.consumers.process(this.port);
		if (!process.supportsNormalTermination()) {
			throw new LabException("This system cannot ask a program in another window to end.",
					"Press Ctrl+C in the consumer's own terminal; if it has none, kill it, as a crash would: "
							+ Shell.current().lab("kill " + this.port));
		}
		if (!process.destroy()) {
			throw new LabException("The system does not allow to stop process %d.".formatted(process.pid()),
					"It belongs to another user: let that user stop it.");
		}
		awaitEnd(process, this.port);
		this.terminal.say("Stopped consumer %d (process %d), as Ctrl+C in its terminal does.".formatted(this.port,
				process.pid()));
		return 0;
	}

	private static void awaitEnd(ProcessHandle process, int port) throws Exception {
		try {
			process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			throw new LabException(
					"Consumer %d was asked to stop, but has not within %d s.".formatted(port, PATIENCE.toSeconds()),
					"Kill it, as a crash would: " + Shell.current().lab("kill " + port), ex);
		}
	}

}
