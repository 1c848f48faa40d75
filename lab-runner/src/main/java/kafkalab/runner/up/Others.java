package kafkalab.runner.up;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import kafkalab.runner.app.LocalConsumers;
import kafkalab.runner.home.EndNote;
import kafkalab.runner.home.LabHome;
import kafkalab.runner.home.ProcessRecord;
import kafkalab.runner.home.RecordedProcess;
import kafkalab.runner.kafka.GroupMembers;
import kafkalab.runner.kafka.KafkaCluster;
import kafkalab.runner.members.MembersCommand;
import kafkalab.runner.terminal.LabException;

/**
 * The lab's processes in other terminals that use this lab's cluster: ended before it
 * begins anew.
 *
 * @param own the processes of the lab itself
 */
record Others(LabHome home, KafkaCluster kafka, LocalConsumers consumers, Set<Long> own) {

	private static final String CONSUMER = "consumer-";

	private static final long PATIENCE = 5;

	/**
	 * Ends them, and tells their names.
	 */
	List<String> end(String why) {
		Map<Long, Other> others = new LinkedHashMap<>();
		// Only the record knows those that are no members at the moment, and only the
		// brokers know those that were started without the lab command
		recorded().forEach((other) -> others.put(other.process().pid(), other));
		listed().forEach((other) -> others.putIfAbsent(other.process().pid(), other));
		others.keySet().removeAll(this.own);
		others.values().forEach((other) -> ask(other, why));
		others.values().forEach(Others::awaitEnd);
		return others.values().stream().map(Other::name).sorted().toList();
	}

	private List<Other> recorded() {
		List<Other> recorded = new ArrayList<>();
		for (RecordedProcess process : ProcessRecord.running(this.home.processes())) {
			process.client()
				.filter((client) -> client.uses(this.kafka.bootstrapServers()))
				.ifPresent((client) -> ProcessHandle.of(process.pid())
					.ifPresent((handle) -> recorded.add(new Other(client.what(), handle))));
		}
		return recorded;
	}

	private List<Other> listed() {
		List<Other> listed = new ArrayList<>();
		for (String clientId : GroupMembers.clientIds(this.kafka)) {
			if (clientId.matches(CONSUMER + "\\d{1,5}")) {
				try {
					int port = Integer.parseInt(clientId.substring(CONSUMER.length()));
					this.consumers.view(port);
					listed.add(new Other(clientId, this.consumers.process(port)));
				}
				catch (LabException ex) {
					// It runs elsewhere, and goes on with the new cluster
				}
			}
		}
		return listed;
	}

	private void ask(Other other, String why) {
		ProcessRecord.starter(this.home.processes(), other.process().pid())
			.ifPresent((reader) -> EndNote.to(this.home.processes(), reader.pid()).write(why));
		// Bare members read the note themselves, and leave in order on every system
		if (!other.name().equals(MembersCommand.NAME)) {
			other.process().destroy();
		}
	}

	private static void awaitEnd(Other other) {
		try {
			other.process().onExit().get(PATIENCE, TimeUnit.SECONDS);
		}
		catch (TimeoutException ex) {
			other.process().destroyForcibly();
			other.process().onExit().join();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private record Other(String name, ProcessHandle process) {
	}

}
