package kafkalab.runner.control;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import kafkalab.embedded.BrokerStatus;
import kafkalab.embedded.EmbeddedCluster;
import kafkalab.embedded.PortTakenException;
import kafkalab.runner.port.LabPorts;
import kafkalab.runner.port.TakenPorts;

/**
 * The calls of the control server, each with one line for people on what it did.
 */
final class BrokerControl {

	private static final Pattern CHANGE = Pattern.compile("/brokers/([^/]{1,20})/(stop|start)");

	private final Supplier<EmbeddedCluster> cluster;

	private final LabPorts ports;

	BrokerControl(Supplier<EmbeddedCluster> cluster, LabPorts ports) {
		this.cluster = cluster;
		this.ports = ports;
	}

	ControlAnswer answer(String method, String path) {
		Matcher change = CHANGE.matcher(path);
		if (path.equals("/brokers")) {
			return method.equals("GET") ? list() : ControlAnswer.onlyAllowed("GET");
		}
		if (change.matches()) {
			return method.equals("POST") ? change(change.group(1), change.group(2)) : ControlAnswer.onlyAllowed("POST");
		}
		return ControlAnswer.problem(404, "No such call",
				"The calls are GET /brokers, POST /brokers/kafka1/stop, POST /brokers/kafka1/start and POST /sections/4.");
	}

	private ControlAnswer list() {
		return ControlAnswer.ok(new Brokers(cluster().bootstrapServers(), cluster().brokers()));
	}

	private ControlAnswer change(String name, String verb) {
		Optional<BrokerStatus> broker = find(name);
		if (broker.isEmpty()) {
			return ControlAnswer.problem(404, "Unknown broker",
					"There is no broker %s; the brokers are kafka1 and kafka2.".formatted(name));
		}
		try {
			return ControlAnswer.ok(verb.equals("stop") ? stop(broker.get()) : start(broker.get()));
		}
		catch (PortTakenException ex) {
			return ControlAnswer.problem(409, "Port taken", taken(ex.port()));
		}
	}

	private String taken(int port) {
		TakenPorts taken = TakenPorts
			.of(this.ports.cluster().stream().filter((wanted) -> wanted.number() == port).toList());
		return taken.what() + " " + taken.cure();
	}

	private Change stop(BrokerStatus broker) {
		cluster().stopBroker(broker.name());
		if (!broker.running()) {
			return changed(broker, "did not run.");
		}
		return changed(broker, runningOthers(broker).findFirst()
			.map((other) -> "has stopped; %s leads all partitions now.".formatted(other.name()))
			.orElse("has stopped, the last broker that ran: nobody can send or read events until a broker is started."));
	}

	private Change start(BrokerStatus broker) {
		cluster().startBroker(broker.name());
		if (broker.running()) {
			return changed(broker, "ran already.");
		}
		return changed(broker, runningOthers(broker).findFirst()
			.map((other) -> "runs again, is in sync with %s and leads its share of the partitions."
				.formatted(other.name()))
			.orElse("runs again, alone: partitions that the other broker led last have no leader until that one is started."));
	}

	private Change changed(BrokerStatus before, String message) {
		return new Change(find(before.name()).orElse(before), before.name() + " " + message);
	}

	private EmbeddedCluster cluster() {
		return this.cluster.get();
	}

	private Optional<BrokerStatus> find(String name) {
		return cluster().brokers().stream().filter((broker) -> broker.name().equals(name)).findFirst();
	}

	private Stream<BrokerStatus> runningOthers(BrokerStatus broker) {
		return cluster().brokers().stream().filter((other) -> other.running() && other.id() != broker.id());
	}

	record Brokers(String bootstrapServers, List<BrokerStatus> brokers) {
	}

	record Change(BrokerStatus broker, String message) {
	}

}
