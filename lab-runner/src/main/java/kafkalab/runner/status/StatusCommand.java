package kafkalab.runner.status;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import kafkalab.embedded.BrokerStatus;
import kafkalab.runner.app.AppClient;
import kafkalab.runner.control.ControlClient;
import kafkalab.runner.home.LabHome;
import kafkalab.runner.home.RecordedLab;
import kafkalab.runner.home.SuspendedCommands;
import kafkalab.runner.kafka.KafkaCluster;
import kafkalab.runner.kafka.KafkaOptions;
import kafkalab.runner.kafka.LabAdmin;
import kafkalab.runner.port.LabPorts;
import kafkalab.runner.status.LabStatus.Broker;
import kafkalab.runner.status.LabStatus.Group;
import kafkalab.runner.terminal.LabException;
import kafkalab.runner.terminal.Shell;
import kafkalab.runner.terminal.Terminal;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code lab status}: shows what runs at the moment.
 */
@Command(name = "status", description = "Show brokers, topics, groups with members and lag, and apps.")
public final class StatusCommand implements Callable<Integer> {

	private final LabHome home;

	private final Map<String, String> environment;

	private final Terminal terminal;

	@Mixin
	private KafkaOptions kafka = new KafkaOptions();

	public StatusCommand(LabHome home, Map<String, String> environment, Terminal terminal) {
		this.home = home;
		this.environment = environment;
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		LabPorts ports = LabPorts.of(this.environment);
		Optional<RecordedLab> lab = RecordedLab.find(this.home.processes());
		RecordedLab.requireNotSuspended(this.home.processes());
		KafkaCluster cluster = cluster(ports, lab);
		try {
			new StatusText(read(cluster, ports)).lines().forEach(this.terminal::tell);
			new SuspendedCommands(this.home).lines().forEach(this.terminal::warn);
			return 0;
		}
		catch (LabException ex) {
			throw cluster.isExternal() ? ex : known(ex, new ControlClient(ports.control()).brokers());
		}
	}

	// What a broker that does not answer has died of, its process can say
	static LabException known(LabException failure, List<BrokerStatus> brokers) {
		List<BrokerStatus> failed = brokers.stream().filter((broker) -> broker.failure() != null).toList();
		return failed.isEmpty() ? failure : new LabException(
				failed.stream()
					.map((broker) -> "%s has failed: %s".formatted(broker.name(), broker.failure()))
					.collect(Collectors.joining("\n")),
				"Mend that, then: " + Shell.current().lab("broker start %s".formatted(failed.get(0).name())), failure);
	}

	// The lab that runs knows its cluster, so that nobody has to name it again
	private KafkaCluster cluster(LabPorts ports, Optional<RecordedLab> lab) {
		return (this.kafka.isExternal() || lab.isEmpty()) ? this.kafka.cluster(ports)
				: KafkaOptions.cluster(lab.get().options(), ports);
	}

	private LabStatus read(KafkaCluster cluster, LabPorts ports) {
		try (LabAdmin admin = LabAdmin.of(cluster)) {
			BrokerReader brokers = new BrokerReader(admin);
			List<Broker> known = cluster.isExternal() ? brokers.running()
					: brokers.all(new ControlClient(ports.control()));
			TopicStatusReader topics = new TopicStatusReader(admin);
			Collection<TopicDescription> descriptions = topics.descriptions();
			Map<TopicPartition, Long> begins = topics.offsets(descriptions, OffsetSpec.earliest());
			Map<TopicPartition, Long> ends = topics.offsets(descriptions, OffsetSpec.latest());
			List<Group> groups = new GroupStatusReader(admin, ends).groups();
			return new LabStatus(cluster.bootstrapServers(), known,
					TopicStatusReader.topics(descriptions, begins, ends), groups,
					new AppReader(new AppClient(this.environment), ports).apps(groups));
		}
	}

}
