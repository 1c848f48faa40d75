package kafkalab.tests.guide.script;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A section of the guide as something to do.
 *
 * @param start the command that brings the lab to the section's start
 * @param given what must be true after it
 * @param others the commands that belong to no step, for example in the troubleshooting
 */
public record Section(int number, String file, Command start, CheckList given, List<Stage> stages,
		List<Command> others) {

	/**
	 * All commands, in the order in which they are written.
	 */
	public List<Command> commands() {
		Stream<Command> typed = actions().filter(Action.Run.class::isInstance)
			.map((action) -> ((Action.Run) action).command());
		return Stream.of(Stream.of(this.start), typed, this.others.stream())
			.flatMap((commands) -> commands)
			.sorted(Comparator.comparingInt((command) -> command.place().line()))
			.toList();
	}

	private Stream<Action> actions() {
		return this.stages.stream().flatMap((stage) -> stage.actions().stream());
	}

}
