package kafkalab.runner;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import kafkalab.runner.app.ConsumerCommand;
import kafkalab.runner.app.FreezeCommand;
import kafkalab.runner.app.JavaOptions;
import kafkalab.runner.app.KillCommand;
import kafkalab.runner.app.ProducerCommand;
import kafkalab.runner.app.SendCommand;
import kafkalab.runner.app.StopCommand;
import kafkalab.runner.app.ThawCommand;
import kafkalab.runner.bench.BenchCommand;
import kafkalab.runner.cluster.BrokerCommand;
import kafkalab.runner.cluster.ClusterCommand;
import kafkalab.runner.doctor.DoctorCommand;
import kafkalab.runner.home.LabHome;
import kafkalab.runner.kafka.TopicCommand;
import kafkalab.runner.members.MembersCommand;
import kafkalab.runner.offsets.OffsetsCommand;
import kafkalab.runner.port.PortHolders;
import kafkalab.runner.rehearsal.PrepareCommand;
import kafkalab.runner.rehearsal.RehearseCommand;
import kafkalab.runner.status.StatusCommand;
import kafkalab.runner.terminal.Columns;
import kafkalab.runner.terminal.Failures;
import kafkalab.runner.terminal.HelpCommand;
import kafkalab.runner.terminal.Letters;
import kafkalab.runner.terminal.Terminal;
import kafkalab.runner.up.SectionCommand;
import kafkalab.runner.up.UpCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The lab command.
 */
@Command(name = "lab", description = "Runs the Kafka Lab on this machine.", versionProvider = Versions.class,
		synopsisSubcommandLabel = "COMMAND", commandListHeading = "%nCommands:%n",
		footer = { "", "lab build builds the lab again, after its sources have changed.", "",
				"Ports move by environment variables, the same for every command:",
				"KAFKA1_PORT, KAFKA2_PORT, CONTROLLER_PORT, CONTROL_PORT, PRODUCER_PORT,", "and PORT for a consumer." })
public final class Lab implements Runnable {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Option(names = { "-h", "--help" }, usageHelp = true, scope = ScopeType.INHERIT, description = "Show this help.")
	private boolean help;

	@Option(names = { "-V", "--version" }, versionHelp = true, description = "Show which lab this is, and which Java.")
	private boolean version;

	private Lab() {
	}

	public static void main(String[] arguments) {
		// The lab's words, digits and letter case are English, whatever the machine
		// speaks
		Locale.setDefault(Locale.ENGLISH);
		JavaOptions.removeForeignProperties();
		System.exit(run(System.getenv(), arguments));
	}

	private static int run(Map<String, String> environment, String... arguments) {
		PrintWriter out = new PrintWriter(System.out, true, Letters.ofThisTerminal());
		PrintWriter err = new PrintWriter(System.err, true, Letters.ofThisTerminal());
		Ansi ansi = "dumb".equals(environment.get("TERM")) ? Ansi.OFF : Ansi.AUTO;
		if (Letters.areLost(arguments)) {
			new Terminal(out, err, ansi).fail(
					"Java cannot read all letters of this command: here they are %s.".formatted(Letters.ofArguments()),
					"Set LC_ALL to a UTF-8 locale of this machine, such as C.UTF-8 or en_US.UTF-8, and type it again.");
			return ExitCode.USAGE;
		}
		return commandLine(LabHome.ofThisProgram(), environment, out, err, ansi, arguments).execute(arguments);
	}

	static CommandLine commandLine(LabHome home, Map<String, String> environment, PrintWriter out, PrintWriter err,
			Ansi ansi, String... arguments) {
		Columns columns = Columns.in(environment);
		CommandLine lab = new CommandLine(new Lab());
		Terminal terminal = new Terminal(out, err, ansi, columns);
		Map<String, Supplier<Object>> commands = commands(home, environment, terminal);
		// Each takes its time to get to know, so only that which was typed; help knows
		// all
		Stream.of(arguments)
			.limit(1)
			.filter(Predicate.not("help"::equals))
			.map(commands::get)
			.filter(Objects::nonNull)
			.findAny()
			.map(List::of)
			.orElseGet(() -> List.copyOf(commands.values()))
			.forEach((command) -> lab.addSubcommand(command.get()));
		return lab.setOut(columns.breaking(out))
			.setErr(err)
			.setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
			.setExecutionExceptionHandler(new Failures(terminal))
			.setParameterExceptionHandler(new Failures(terminal));
	}

	private static Map<String, Supplier<Object>> commands(LabHome home, Map<String, String> environment,
			Terminal terminal) {
		PortHolders holders = PortHolders.ofThisSystem();
		Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
		commands.put("up", () -> new UpCommand(home, environment, terminal));
		commands.put("section", () -> new SectionCommand(home, environment, terminal));
		commands.put("cluster", () -> new ClusterCommand(home, environment, terminal));
		commands.put("producer", () -> new ProducerCommand(home, environment, terminal));
		commands.put("consumer", () -> new ConsumerCommand(home, environment, terminal));
		commands.put("members", () -> new MembersCommand(home, environment, terminal));
		commands.put("send", () -> new SendCommand(environment, terminal));
		commands.put("kill", () -> new KillCommand(environment, holders, terminal));
		commands.put("stop", () -> new StopCommand(environment, holders, terminal));
		commands.put("freeze", () -> new FreezeCommand(environment, terminal));
		commands.put("thaw", () -> new ThawCommand(environment, terminal));
		commands.put("broker", () -> new BrokerCommand(home, environment, terminal));
		commands.put("topic", () -> new TopicCommand(environment, terminal));
		commands.put("offsets", () -> new OffsetsCommand(environment, terminal));
		commands.put("status", () -> new StatusCommand(home, environment, terminal));
		commands.put("doctor", () -> new DoctorCommand(home, environment, terminal));
		commands.put("bench", () -> new BenchCommand(home, environment, terminal));
		commands.put("prepare", () -> new PrepareCommand(home, environment, terminal));
		commands.put("rehearse", () -> new RehearseCommand(home));
		commands.put("help", HelpCommand::new);
		return commands;
	}

	/**
	 * Without a command there is only help to give.
	 */
	@Override
	public void run() {
		this.spec.commandLine().usage(this.spec.commandLine().getOut());
	}

}
