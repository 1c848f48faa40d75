package kafkalab.runner.terminal;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Says what went wrong and what to do, never how deep in the program it happened; the
 * variable LAB_DEBUG shows that as well.
 */
public record Failures(Terminal terminal) implements IExecutionExceptionHandler, IParameterExceptionHandler {

	@Override
	public int handleParseException(ParameterException failure, String[] arguments) {
		Complaint complaint = Complaint.about(failure);
		this.terminal.fail(complaint.what(), complaint.cure());
		return failure.getCommandLine().getCommandSpec().exitCodeOnInvalidInput();
	}

	@Override
	public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
		if (failure instanceof LabException expected) {
			this.terminal.fail(String.valueOf(expected.getMessage()), expected.cure());
		}
		else {
			this.terminal.fail("Something unexpected happened: " + failure,
					"Look for a cause with %s; LAB_DEBUG=1 shows where it happened."
						.formatted(Shell.current().lab("doctor")));
		}
		if (System.getenv("LAB_DEBUG") != null) {
			failure.printStackTrace(command.getErr());
		}
		return command.getCommandSpec().exitCodeOnExecutionException();
	}

}
