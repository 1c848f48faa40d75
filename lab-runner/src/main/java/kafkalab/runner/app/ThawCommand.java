package kafkalab.runner.app;

import java.util.Map;
import java.util.concurrent.Callable;

import kafkalab.runner.port.PortHolders;
import kafkalab.runner.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code lab thaw}: lets a frozen consumer go on.
 */
@Command(name = "thaw", description = "Let a frozen consumer go on.")
public final class ThawCommand implements Callable<Integer> {

	private final LocalConsumers consumers;

	private final Terminal terminal;

	@Parameters(paramLabel = "PORT", description = "The consumer's port, such as 8001.")
	private int port;

	public ThawCommand(Map<String, String> environment, Terminal terminal) {
		this.consumers = new LocalConsumers(new AppClient(environment), PortHolders.ofThisSystem());
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		ConsumerView consumer = this.consumers.view(this.port);
		this.consumers.tell(this.port, "thaw");
		this.terminal.say(consumer.state().equals("frozen")
				? "Thawed consumer %d: it polls again; if %s has given it up, it joins anew.".formatted(this.port,
						consumer.group())
				: "Consumer %d was not frozen.".formatted(this.port));
		return 0;
	}

}
