package kafkalab.runner;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

import kafkalab.runner.home.LabHome;
import kafkalab.runner.terminal.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

import static org.assertj.core.api.Assertions.assertThat;

class LabTests {

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@Test
	void listsItsCommands() {
		assertThat(lab()).isZero();
		assertThat(this.out.toString()).isEqualToNormalizingNewlines("""
				Usage: lab [-hV] COMMAND
				Runs the Kafka Lab on this machine.
				  -h, --help      Show this help.
				  -V, --version   Show which lab this is, and which Java.

				Commands:
				  up        Run the lab: cluster, producer with the page, first consumer.
				  section   Begin a section of the guide, with the lab that runs or a new one.
				  cluster   Run only the cluster (a controller, two brokers) here.
				  producer  Run the producer with the lab's page in this terminal.
				  consumer  Run a consumer in this terminal, as its environment says.
				  members   Run many bare members of a group in this terminal.
				  send      Send a text to a topic through the producer.
				  kill      Kill a consumer on this machine, as a crash would.
				  stop      Stop a consumer on this machine, as Ctrl+C in its terminal does.
				  freeze    Freeze a consumer: it stops polling, but its heartbeats go on.
				  thaw      Let a frozen consumer go on.
				  broker    Stop a broker of the running lab, or start it again.
				  topic     Create a topic, or give one more partitions.
				  offsets   Reset where a group goes on reading.
				  status    Show brokers, topics, groups with members and lag, and apps.
				  doctor    Check whether the lab runs or can start, and name what cures it.
				  bench     Measure the lab on this machine, beside Kafka's own tools.
				  help      Explain the lab, or one of its commands.

				lab build builds the lab again, after its sources have changed.

				Ports move by environment variables, the same for every command:
				KAFKA1_PORT, KAFKA2_PORT, CONTROLLER_PORT, CONTROL_PORT, PRODUCER_PORT,
				and PORT for a consumer.
				""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "up", "section", "cluster", "producer", "consumer", "members", "send", "kill", "freeze",
			"thaw", "stop", "help", "broker", "broker stop", "broker start", "topic", "topic create", "topic raise",
			"offsets", "offsets reset", "status", "doctor", "bench" })
	void explainsEachCommand(String command) {
		assertThat(lab((command + " --help").split(" "))).isZero();
		assertThat(this.out.toString()).startsWith("Usage: lab " + command);
		assertThat(this.err.toString()).isEmpty();
	}

	@Test
	void saysWhatIsWrongWithACommandInOneLineAndWhereToLook() {
		assertThat(lab("topic", "raise", "first-topic")).isEqualTo(2);
		assertThat(this.err.toString()).isEqualToNormalizingNewlines("""
				lab: Missing required option: '--partitions=N'
				     See how it goes: %s
				""".formatted(Shell.current().lab("topic raise --help")));
	}

	@Test
	void saysThatACommandIsUnknown() {
		assertThat(lab("upp")).isEqualTo(2);
		assertThat(this.err.toString()).startsWith("lab: There is no command '%s'.".formatted(command("upp")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "secton 3 | Did you mean this? {lab section 3}",
			"stats | Did you mean this? {lab status}", "help consumr | Did you mean this? {lab consumer --help}",
			"topic craete x | Did you mean this? {lab topic create x}", "elephant | See which there are: {lab --help}",
			"broker | it goes on with start or stop.", "help elephant | See which there are: {lab --help}",
			"section three | N is 'three', which is no number.", "section 3.5 | See how it goes: {lab section --help}",
			"kill 99999999999 | PORT is '99999999999', which is no number.", "kill 70000 | 70000 is no port.",
			"freeze -1 | -1 is no port.", "thaw | Missing required parameter: 'PORT'",
			"up now | '{lab up}' needs no 'now'.", "up --opne | Did you mean --open?",
			"topic raise x --partitions many | --partitions is 'many', which is no number.",
			"status --elephant | '{lab status}' has no option --elephant.", "section 99 | There is no Section 99.",
			"stop | The lab ends with Ctrl+C", "send __consumer_offsets x | __consumer_offsets belongs to Kafka itself",
			"offsets reset --group g --topic __x --to latest | __x belongs to Kafka itself",
			"members 3 --group g --topic __x | __x belongs to Kafka itself",
			"offsets reset --group g --topic t --to 5 --partition p | --partition is 'p', which is no number.",
			"offsets | it goes on with reset.", "up up | See how it goes: {lab up --help}" })
	void saysInTwoPlainLinesWhatIsWrongAndWhichCommandWorks(String typed, String said) {
		assertThat(lab(typed.split(" "))).isNotZero();
		assertThat(this.err.toString())
			.contains(said.replaceAll("\\{lab ?([^}]*)}", "%s$1".formatted(command(""))).strip())
			.doesNotContain("index", "Unmatched", "Exception")
			.hasLineCount(2);
	}

	@ParameterizedTest
	@CsvSource({ "help, lab [-hV] COMMAND", "help consumer, lab consumer", "help topic raise, lab topic raise",
			"help up, lab up" })
	void explainsACommandThatIsAskedForByHelp(String typed, String explained) {
		assertThat(lab(typed.split(" "))).isZero();
		assertThat(this.out.toString()).startsWith("Usage: " + explained);
	}

	@Test
	void tellsWhichLabThisIsAndWhichJava() {
		assertThat(lab("--version")).isZero();
		assertThat(this.out.toString()).startsWith("Kafka Lab ")
			.contains(", Java " + System.getProperty("java.version") + " (");
	}

	private static String command(String arguments) {
		return Shell.current().lab(arguments);
	}

	@Test
	void saysWhichPortIsNone() {
		assertThat(new CommandLineRun(Map.of("KAFKA1_PORT", "abc")).execute("status")).isEqualTo(1);
		assertThat(this.err.toString()).startsWith("lab: KAFKA1_PORT is 'abc', which is no port.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "status", "topic create t --partitions 1", "members 1 --group g --topic t",
			"offsets reset --group g --topic t --to latest" })
	void saysAtOnceThatNothingRuns(String typed) {
		Map<String, String> nowhere = Map.of("KAFKA1_PORT", "1", "KAFKA2_PORT", "2");
		assertThat(new CommandLineRun(nowhere).execute(typed.split(" "))).isEqualTo(1);
		assertThat(this.err.toString()).startsWith("lab: No broker runs at localhost:1,localhost:2.")
			.contains(command("up"), command("broker start kafka1"));
	}

	private int lab(String... arguments) {
		return new CommandLineRun(Map.of()).execute(arguments);
	}

	private final class CommandLineRun {

		private final Map<String, String> environment;

		CommandLineRun(Map<String, String> environment) {
			this.environment = environment;
		}

		int execute(String... arguments) {
			return Lab
				.commandLine(new LabHome(Path.of("")), this.environment, new PrintWriter(LabTests.this.out),
						new PrintWriter(LabTests.this.err), Ansi.OFF, arguments)
				.execute(arguments);
		}

	}

}
