package kafkalab.runner.status;

import java.util.Comparator;
import java.util.List;

import kafkalab.runner.control.ControlClient;
import kafkalab.runner.kafka.LabAdmin;
import kafkalab.runner.status.LabStatus.Broker;
import org.apache.kafka.common.Node;

/**
 * Reads which brokers a cluster has; of the lab's own also those that are stopped.
 */
record BrokerReader(LabAdmin admin) {

	List<Broker> running() {
		return this.admin.brokers()
			.stream()
			.sorted(Comparator.comparing(Node::id))
			.map((node) -> new Broker(name(node), "%s:%d".formatted(node.host(), node.port()), true))
			.toList();
	}

	/**
	 * The brokers of the lab's own cluster, as its process tells them.
	 */
	List<Broker> all(ControlClient control) {
		List<Broker> running = running();
		List<Broker> all = control.brokers()
			.stream()
			.map((broker) -> new Broker(broker.name(), "localhost:" + broker.port(), broker.running(),
					broker.failure()))
			.toList();
		return all.isEmpty() ? running : all;
	}

	static String name(Node node) {
		return "kafka" + node.id();
	}

}
