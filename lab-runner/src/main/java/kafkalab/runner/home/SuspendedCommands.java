package kafkalab.runner.home;

import java.util.List;
import java.util.stream.Stream;

/**
 * Commands of the lab in other terminals that are suspended, such as a consumer.
 */
public record SuspendedCommands(LabHome home) {

	/**
	 * What is suspended, and how it goes on: a line for each.
	 */
	public List<String> lines() {
		return ProcessRecord.running(this.home.processes())
			.stream()
			.flatMap((process) -> process.client().map((client) -> line(client.what(), process.pid())).stream())
			.flatMap((line) -> line)
			.toList();
	}

	private static Stream<String> line(String name, long pid) {
		return Suspension.of(pid)
			.stream()
			.map((suspension) -> "%s is suspended (Ctrl+Z). %s".formatted(name, suspension.cure()));
	}

}
