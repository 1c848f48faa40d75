package kafkalab.runner.status;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import kafkalab.runner.app.AppClient;
import kafkalab.runner.app.ConsumerView;
import kafkalab.runner.port.LabPorts;
import kafkalab.runner.status.LabStatus.Group;
import kafkalab.runner.status.LabStatus.Member;
import kafkalab.runner.status.LabStatus.RunningApp;
import kafkalab.runner.terminal.Terminal;

/**
 * Reads which apps run on this machine: the brokers know the consumers, whose names tell
 * their ports.
 */
record AppReader(AppClient client, LabPorts ports) {

	private static final String CONSUMER = "consumer-";

	List<RunningApp> apps(List<Group> groups) {
		List<RunningApp> apps = new ArrayList<>();
		int producer = this.ports.producer().number();
		if (this.client.isHealthy(producer)) {
			apps.add(new RunningApp("producer", this.client.url(producer), "well"));
		}
		for (int port : consumerPorts(groups)) {
			ConsumerView consumer = this.client.consumer(port);
			if (consumer != null) {
				apps.add(new RunningApp(consumer.clientId(), this.client.url(port),
						"%s, %s received".formatted(consumer.state(), Terminal.count(consumer.received(), "event"))));
			}
		}
		return apps;
	}

	private SortedSet<Integer> consumerPorts(List<Group> groups) {
		SortedSet<Integer> consumerPorts = new TreeSet<>();
		consumerPorts.add(this.ports.consumer().number());
		groups.stream()
			.flatMap((group) -> group.members().stream())
			.map(Member::clientId)
			.filter((clientId) -> clientId.matches(CONSUMER + "\\d{1,5}"))
			.map((clientId) -> Integer.parseInt(clientId.substring(CONSUMER.length())))
			.filter((port) -> port >= 1 && port <= 65535)
			.forEach(consumerPorts::add);
		return consumerPorts;
	}

}
