package kafkalab.runner.offsets;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import kafkalab.runner.kafka.KafkaOptions;
import kafkalab.runner.kafka.LabAdmin;
import kafkalab.runner.kafka.LabTopics;
import kafkalab.runner.offsets.GroupOffsets.Move;
import kafkalab.runner.port.LabPorts;
import kafkalab.runner.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code lab offsets}: sends a group back or forth in a topic.
 */
@Command(name = "offsets", description = "Reset where a group goes on reading.")
public final class OffsetsCommand {

	private final Map<String, String> environment;

	private final Terminal terminal;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	public OffsetsCommand(Map<String, String> environment, Terminal terminal) {
		this.environment = environment;
		this.terminal = terminal;
	}

	@Command(name = "reset", description = "Reset the committed offsets of a group that has no members.",
			footer = { "", "Where to:", "  earliest, latest  the oldest event, or after the newest one",
					"  120               that offset", "  -10               ten events back from where the group is",
					"  a time            the first event of that time or later: 14:30,",
					"                    2026-11-20T14:30 (both local) or 2026-11-20T13:30:00Z" })
	int reset(@Option(names = "--group", paramLabel = "G", required = true, description = "The group.") String group,
			@Option(names = "--topic", paramLabel = "T", required = true, description = "The topic.") String topic,
			@Option(names = "--to", paramLabel = "WHERE", required = true,
					description = "earliest, latest, an offset, -N or a time.") String to,
			@Option(names = "--partition", paramLabel = "P",
					description = "Only this partition.") @Nullable Integer partition,
			@Mixin KafkaOptions kafka) {
		LabTopics.requireNotKafkas(topic);
		Target target = target(to);
		try (LabAdmin admin = LabAdmin.of(kafka.cluster(LabPorts.of(this.environment)))) {
			Map<Integer, Move> moves = new GroupOffsets(admin, group, topic).reset(target, partition);
			this.terminal
				.say(moves.isEmpty() ? "%s has no position in %s yet: nothing to go back from.".formatted(group, topic)
						: "%s goes on in %s at:".formatted(group, topic));
			moves.forEach((number, move) -> this.terminal.say("  partition %d: %s".formatted(number, move.text())));
		}
		return 0;
	}

	private Target target(String text) {
		try {
			return Target.of(text, LocalDate.now(), ZoneId.systemDefault());
		}
		catch (IllegalArgumentException ex) {
			throw new ParameterException(this.spec.subcommands().get("reset"), String.valueOf(ex.getMessage()), ex);
		}
	}

}
