package kafkalab.runner.terminal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Function;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * What a command has said, run as the person at the terminal runs it.
 */
public record CommandRun(int exitCode, String out, String err) {

	public static CommandRun of(Function<Terminal, Object> command, String... arguments) {
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), Ansi.OFF);
		int exitCode = new CommandLine(command.apply(terminal)).setExecutionExceptionHandler(new Failures(terminal))
			.setParameterExceptionHandler(new Failures(terminal))
			.execute(arguments);
		return new CommandRun(exitCode, out.toString(), err.toString());
	}

}
