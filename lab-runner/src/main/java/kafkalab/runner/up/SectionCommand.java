package kafkalab.runner.up;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import kafkalab.runner.app.AppClient;
import kafkalab.runner.control.ControlClient;
import kafkalab.runner.home.LabHome;
import kafkalab.runner.kafka.KafkaCluster;
import kafkalab.runner.port.LabPorts;
import kafkalab.runner.terminal.LabException;
import kafkalab.runner.terminal.Shell;
import kafkalab.runner.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code lab section}: brings the lab to the start of one of the guide's sections.
 */
@Command(name = "section", description = "Begin a section of the guide, with the lab that runs or a new one.",
		footer = { "", "A lab that runs gets a new cluster with empty topics and new apps; consumers and",
				"members in other terminals are ended. If none runs, one is started here, as by up." })
public final class SectionCommand implements Callable<Integer> {

	private final LabHome home;

	private final Map<String, String> environment;

	private final Terminal terminal;

	@Parameters(paramLabel = "N", description = "The section's number.")
	private int number;

	public SectionCommand(LabHome home, Map<String, String> environment, Terminal terminal) {
		this.home = home;
		this.environment = environment;
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		SectionStart start = SectionStart.of(this.number);
		LabPorts ports = LabPorts.of(this.environment);
		AppClient apps = new AppClient(this.environment);
		String page = apps.url(ports.producer().number()) + start.path();
		ControlClient control = new ControlClient(ports.control());
		if (!control.brokers().isEmpty()) {
			List<String> done = control.begin(this.number);
			done.forEach(this.terminal::say);
			this.terminal.strong(page);
			return 0;
		}
		if (apps.isHealthy(ports.producer().number())) {
			throw new LabException("The lab that runs here has no cluster of its own: it cannot begin anew.",
					"End it with Ctrl+C in its terminal, then: " + Shell.current().lab("section " + this.number));
		}
		new ForegroundLab(this.home, this.environment, this.terminal).run(KafkaCluster.own(ports), start,
				(logs, took) -> {
					this.terminal
						.say("%s %s. Logs: %s".formatted(start.summary(), Terminal.seconds(took), logs.folder()));
					this.terminal.strong(page);
				});
		return 0;
	}

}
