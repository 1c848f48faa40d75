package kafkalab.runner.bench.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import kafkalab.runner.app.AppEnvironment;
import kafkalab.runner.home.LabHome;
import kafkalab.runner.port.FreePorts;
import kafkalab.runner.terminal.Shell;

/**
 * Types lab commands as a user does, in an environment that sends them to a lab of their
 * own.
 */
public final class LabCommands {

	/** Of the terminal's variables these, too, would move that lab elsewhere. */
	private static final Set<String> MOVING = Set.of("LAB_ADDRESS", "LAB_ORIGIN", "LAB_COLUMNS");

	private final LabHome home;

	private final Path logs;

	private final BenchProcesses processes;

	private final FreePorts ports = new FreePorts();

	private final AtomicInteger number = new AtomicInteger();

	private final Map<String, String> environment;

	public LabCommands(LabHome home, Map<String, String> environment, Path logs, BenchProcesses processes) {
		this.home = home;
		this.logs = logs;
		this.processes = processes;
		this.environment = new TreeMap<>(environment);
		this.environment.keySet().removeAll(AppEnvironment.CONSUMER);
		this.environment.keySet().removeAll(MOVING);
	}

	int freePort() {
		return this.ports.take();
	}

	LabProcess start(Map<String, String> more, String... arguments) {
		List<String> command = new ArrayList<>();
		if (Shell.current() == Shell.WINDOWS) {
			command.addAll(List.of("cmd.exe", "/d", "/c"));
		}
		command.add(this.home.root().resolve((Shell.current() == Shell.WINDOWS) ? "lab.cmd" : "lab").toString());
		command.addAll(List.of(arguments));
		Map<String, String> all = new LinkedHashMap<>(this.environment);
		all.putAll(more);
		Path log = this.logs.resolve("%03d-%s.log".formatted(this.number.incrementAndGet(), arguments[0]));
		long since = System.nanoTime();
		Process process = this.processes.start(command, all, this.home.root(), log, log);
		return new LabProcess(process, since, log, this.processes);
	}

}
