package kafkalab.runner.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * {@code lab help}: explains the lab, or one of its commands.
 */
@Command(name = "help", description = "Explain the lab, or one of its commands.")
public final class HelpCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(arity = "0..*", paramLabel = "COMMAND", description = "What to explain, such as consumer.")
	private List<String> names = new ArrayList<>();

	@Override
	public Integer call() {
		CommandLine command = this.spec.parent().commandLine();
		for (String name : this.names) {
			CommandLine next = command.getSubcommands().get(name);
			if (next == null) {
				throw new UnmatchedArgumentException(command, List.of(name, "--help"));
			}
			command = next;
		}
		command.usage(command.getOut());
		return 0;
	}

}
