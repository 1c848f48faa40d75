package kafkalab.runner.members;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import kafkalab.runner.home.ClientName;
import kafkalab.runner.home.LabHome;
import kafkalab.runner.home.ProcessRecord;
import kafkalab.runner.home.RecordedLab;
import kafkalab.runner.kafka.KafkaCluster;
import kafkalab.runner.kafka.KafkaOptions;
import kafkalab.runner.kafka.LabAdmin;
import kafkalab.runner.kafka.LabTopics;
import kafkalab.runner.port.LabPorts;
import kafkalab.runner.terminal.LabException;
import kafkalab.runner.terminal.Shell;
import kafkalab.runner.terminal.StopSignal;
import kafkalab.runner.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code lab members}: many bare members of one group, in this terminal.
 */
@Command(name = MembersCommand.NAME, description = "Run many bare members of a group in this terminal.",
		footer = { "", "They are called member-1, member-2, ...; they read and commit, and show nothing.",
				"Ctrl+C makes all of them leave the group." })
public final class MembersCommand implements Callable<Integer> {

	/** What such a process is recorded as. */
	public static final String NAME = "members";

	private static final int MOST = 100;

	private final LabHome home;

	private final Map<String, String> environment;

	private final Terminal terminal;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(paramLabel = "N", description = "How many, from 1 to " + MOST + ".")
	private int number;

	@Option(names = "--group", paramLabel = "G", required = true, description = "Their group.")
	private String group = "";

	@Option(names = "--topic", paramLabel = "T", required = true, description = "The topic that they read.")
	private String topic = "";

	@Option(names = "--protocol", paramLabel = "P", defaultValue = "classic",
			description = "How they belong to it: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
	private Protocol protocol = Protocol.CLASSIC;

	@Mixin
	private KafkaOptions kafka = new KafkaOptions();

	public MembersCommand(LabHome home, Map<String, String> environment, Terminal terminal) {
		this.home = home;
		this.environment = environment;
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		if (this.number < 1 || this.number > MOST) {
			throw new ParameterException(this.spec.commandLine(),
					"%d members are asked for; it can be 1 to %d.".formatted(this.number, MOST));
		}
		LabTopics.requireNotKafkas(this.topic);
		RecordedLab.requireNotSuspended(this.home.processes());
		KafkaCluster cluster = this.kafka.cluster(LabPorts.of(this.environment));
		try (LabAdmin admin = LabAdmin.of(cluster); StopSignal stop = StopSignal.install()) {
			new LabTopics(admin).partitions(this.topic);
			run(cluster, admin, stop);
		}
		return 0;
	}

	private void run(KafkaCluster cluster, LabAdmin admin, StopSignal stop) {
		List<String> names = GroupLook.at(admin, this.protocol, this.group).moreNames(this.number);
		this.protocol.prepare(admin, this.group);
		try (ProcessRecord record = ProcessRecord.open(this.home.processes(),
				new ClientName(NAME, cluster.bootstrapServers()).toString());
				Members members = new Members();
				MembersWatch watch = new MembersWatch(admin, this.protocol, this.group, Set.copyOf(names),
						record.endNote(), this.terminal)) {
			names.forEach((name) -> members.join(name,
					Client.of(this.protocol, this.protocol.settings(cluster, this.group, name), this.topic)));
			watch.start();
			watch.end().thenAccept(this.terminal::warn);
			CompletableFuture.anyOf(stop.received(), watch.end(), members.failure()).join();
		}
		catch (CompletionException ex) {
			Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
			throw new LabException("A member cannot be in %s: %s".formatted(this.group, cause.getMessage()),
					"Choose another group or --protocol; see which groups there are: " + Shell.current().lab("status"),
					cause);
		}
		this.terminal.say("%s left %s."
			.formatted(Terminal.count(this.number, "member") + ((this.number == 1) ? " has" : " have"), this.group));
	}

}
