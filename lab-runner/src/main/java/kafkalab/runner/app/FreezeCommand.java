package kafkalab.runner.app;

import java.util.Map;
import java.util.concurrent.Callable;

import kafkalab.runner.port.PortHolders;
import kafkalab.runner.terminal.Shell;
import kafkalab.runner.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code lab freeze}: makes a consumer stuck, the same way on every system.
 */
@Command(name = "freeze", description = "Freeze a consumer: it stops polling, but its heartbeats go on.")
public final class FreezeCommand implements Callable<Integer> {

	private final LocalConsumers consumers;

	private final Terminal terminal;

	@Parameters(paramLabel = "PORT", description = "The consumer's port, such as 8001.")
	private int port;

	public FreezeCommand(Map<String, String> environment, Terminal terminal) {
		this.consumers = new LocalConsumers(new AppClient(environment), PortHolders.ofThisSystem());
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		ConsumerView consumer = this.consumers.view(this.port);
		this.consumers.tell(this.port, "freeze");
		this.terminal.say("Froze consumer %d: it polls no more, but its heartbeats go on.".formatted(this.port));
		this.terminal.say(consumer.partitions().isEmpty() ? "It owns no partition."
				: "Partitions %s wait until it has not polled for 10 s; then it leaves %s and others take over."
					.formatted(consumer.partitions(), consumer.group()));
		this.terminal.say("Let it go on with " + Shell.current().lab("thaw " + this.port));
		return 0;
	}

}
