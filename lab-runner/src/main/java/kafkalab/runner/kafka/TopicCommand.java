package kafkalab.runner.kafka;

import java.util.Map;
import java.util.OptionalInt;

import kafkalab.embedded.LabTopic;
import kafkalab.runner.port.LabPorts;
import kafkalab.runner.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code lab topic}: makes topics and gives them more partitions.
 */
@Command(name = "topic", description = "Create a topic, or give one more partitions.")
public final class TopicCommand {

	private final Map<String, String> environment;

	private final Terminal terminal;

	public TopicCommand(Map<String, String> environment, Terminal terminal) {
		this.environment = environment;
		this.terminal = terminal;
	}

	@Command(name = "create", description = "Create a topic, with a replica on each of two brokers.")
	int create(@Parameters(paramLabel = "NAME", description = "Its name.") String name,
			@Option(names = "--partitions", paramLabel = "N", defaultValue = "2",
					description = "How many partitions it gets (${DEFAULT-VALUE}).") int partitions,
			@Mixin KafkaOptions kafka) {
		try (LabAdmin admin = LabAdmin.of(kafka.cluster(LabPorts.of(this.environment)))) {
			OptionalInt replicas = new LabTopics(admin).create(new LabTopic(name, partitions));
			String what = "%s with %s".formatted(name, Terminal.count(partitions, "partition"));
			this.terminal
				.say(replicas.isPresent() ? "Created %s, replication factor %d.".formatted(what, replicas.getAsInt())
						: "There is %s already; nothing has changed.".formatted(what));
		}
		return 0;
	}

	@Command(name = "raise", description = "Give a topic more partitions.")
	int raise(@Parameters(paramLabel = "NAME", description = "Its name.") String name, @Option(names = "--partitions",
			paramLabel = "N", required = true, description = "How many partitions it has afterwards.") int partitions,
			@Mixin KafkaOptions kafka) {
		try (LabAdmin admin = LabAdmin.of(kafka.cluster(LabPorts.of(this.environment)))) {
			new LabTopics(admin).raise(new LabTopic(name, partitions));
			this.terminal.say("Raised %s to %s.".formatted(name, Terminal.count(partitions, "partition")));
			this.terminal.warn("From now on a key may go to another partition than before, so that events with the same"
					+ " key, older and newer, are in two partitions and no longer in one order.");
		}
		return 0;
	}

}
