package kafkalab.runner.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import kafkalab.runner.status.LabStatus.Broker;
import kafkalab.runner.status.LabStatus.Group;
import kafkalab.runner.status.LabStatus.Member;
import kafkalab.runner.status.LabStatus.RunningApp;
import kafkalab.runner.status.LabStatus.Topic;
import kafkalab.runner.terminal.TerminalText;

/**
 * The status as people read it.
 */
record StatusText(LabStatus status) {

	List<String> lines() {
		List<String> lines = new ArrayList<>();
		lines.add("Cluster at " + this.status.bootstrapServers());
		lines.addAll(brokers());
		lines.add("");
		lines.addAll(topics());
		lines.add("");
		lines.addAll(groups());
		lines.add("");
		lines.addAll(apps());
		return lines;
	}

	private List<String> brokers() {
		TextTable table = new TextTable();
		for (Broker broker : this.status.brokers()) {
			table.row("  " + broker.name(), TerminalText.name(broker.address()), broker.state());
		}
		return table.lines();
	}

	private List<String> topics() {
		TextTable table = new TextTable().row("Topics", "PARTITIONS", "EVENTS", "LEADERS", "");
		for (Topic topic : this.status.topics()) {
			table.row("  " + TerminalText.name(topic.name()), Integer.toString(topic.partitions()),
					Long.toString(topic.events()), partitions(topic.leaders(), ": "),
					topic.outOfSync().isEmpty() ? "" : "out of sync: " + numbers(topic.outOfSync()));
		}
		return table.lines();
	}

	private List<String> groups() {
		if (this.status.groups().isEmpty()) {
			return List.of("Groups: none yet");
		}
		TextTable table = new TextTable().row("Groups", "TYPE", "STATE", "LAG", "PARTITIONS");
		for (Group group : this.status.groups()) {
			table.row("  " + TerminalText.name(group.name()), TerminalText.name(group.type()), group.state(),
					(group.lag() != null) ? group.lag().toString() : "-", "");
			for (Member member : group.members()) {
				table.row("    " + TerminalText.name(member.clientId()), "", "", "",
						member.partitions().isEmpty() ? "none" : partitions(member.partitions(), " "));
			}
		}
		return table.lines();
	}

	private List<String> apps() {
		if (this.status.apps().isEmpty()) {
			return List.of("Apps on this machine: none");
		}
		TextTable table = new TextTable().row("Apps on this machine");
		for (RunningApp app : this.status.apps()) {
			table.row("  " + app.name(), app.url(), TerminalText.name(app.state()));
		}
		return table.lines();
	}

	private static String partitions(Map<String, Set<Integer>> partitions, String separator) {
		return partitions.entrySet()
			.stream()
			.map((entry) -> TerminalText.name(entry.getKey()) + separator + numbers(entry.getValue()))
			.collect(Collectors.joining("; "));
	}

	private static String numbers(Set<Integer> partitions) {
		return partitions.stream().map(String::valueOf).collect(Collectors.joining(", "));
	}

}
