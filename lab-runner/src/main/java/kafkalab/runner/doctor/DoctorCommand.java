package kafkalab.runner.doctor;

import java.util.Map;
import java.util.concurrent.Callable;

import kafkalab.runner.app.AppClient;
import kafkalab.runner.home.LabHome;
import kafkalab.runner.port.LabPorts;
import kafkalab.runner.terminal.Shell;
import kafkalab.runner.terminal.Terminal;
import picocli.CommandLine.Command;

/**
 * {@code lab doctor}: finds out what keeps the lab from starting.
 */
@Command(name = "doctor", description = "Check whether the lab runs or can start, and name what cures it.")
public final class DoctorCommand implements Callable<Integer> {

	private final LabHome home;

	private final Map<String, String> environment;

	private final Terminal terminal;

	public DoctorCommand(LabHome home, Map<String, String> environment, Terminal terminal) {
		this.home = home;
		this.environment = environment;
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		Shell shell = Shell.current();
		Facts facts = new FactFinder(this.home, LabPorts.of(this.environment), new AppClient(this.environment)).facts();
		Diagnosis diagnosis = new Diagnosis(facts, shell);
		diagnosis.findings().forEach(this::say);
		this.terminal.strong(diagnosis.summary());
		return diagnosis.isWell() ? 0 : 1;
	}

	private void say(Finding finding) {
		String severity = switch (finding.severity()) {
			case FINE -> "ok     ";
			case NOTE -> "note   ";
			case PROBLEM -> "PROBLEM";
		};
		this.terminal.say("%s  %s".formatted(severity, finding.what().replace("\n", "\n         ")));
		if (finding.cure() != null) {
			this.terminal.say("         -> %s".formatted(finding.cure()));
		}
	}

}
