package kafkalab.runner.bench.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Kafka's own tools, each run as a program of its own, as Kafka's scripts do.
 */
public final class KafkaTools {

	private final BenchLibraries libraries;

	private final Map<String, String> environment;

	private final Path logs;

	private final BenchProcesses processes;

	private final AtomicInteger number = new AtomicInteger();

	public KafkaTools(BenchLibraries libraries, Map<String, String> environment, Path logs, BenchProcesses processes) {
		this.libraries = libraries;
		this.environment = environment;
		this.logs = logs;
		this.processes = processes;
	}

	/**
	 * The records per second that ProducerPerformance sends, as large as the lab's
	 * events.
	 */
	public double sent(String servers, String topic, int records, String... properties) {
		List<String> arguments = new ArrayList<>(List.of("--bootstrap-server", servers, "--topic", topic,
				"--num-records", Integer.toString(records), "--record-size", "90", "--throughput", "-1"));
		if (properties.length > 0) {
			arguments.add("--command-property");
			arguments.addAll(List.of(properties));
		}
		return ToolOutput.sent(run("ProducerPerformance", arguments));
	}

	/**
	 * What ConsumerPerformance says of a topic that it reads from the start, by the names
	 * of its columns.
	 */
	public Map<String, Double> read(String servers, String topic, int records) {
		return ToolOutput.columns(run("ConsumerPerformance", List.of("--bootstrap-server", servers, "--topic", topic,
				"--num-records", Integer.toString(records), "--timeout", "20000")));
	}

	/**
	 * The milliseconds that EndToEndLatency finds, by percentile.
	 */
	public Map<Integer, Double> latency(String servers, String topic, int records) {
		return ToolOutput
			.percentiles(run("EndToEndLatency", List.of(servers, topic, Integer.toString(records), "all", "90")));
	}

	/**
	 * Starts a console consumer in a group, of the classic or the new protocol.
	 */
	public PlainConsumer consumer(String servers, GroupWatch group, String topic, String protocol) {
		String clientId = "plain-" + this.number.incrementAndGet();
		List<String> command = new ArrayList<>(this.libraries.java());
		command.addAll(List.of("org.apache.kafka.tools.consumer.ConsoleConsumer", "--bootstrap-server", servers,
				"--topic", topic, "--group", group.group(), "--command-property", "client.id=" + clientId,
				"--command-property", "group.protocol=" + protocol));
		if (protocol.equals("classic")) {
			PlainConsumer.SETTINGS.forEach(
					(name, value) -> command.addAll(List.of("--command-property", "%s=%s".formatted(name, value))));
		}
		Path log = this.logs.resolve("tool-%s.log".formatted(clientId));
		long since = System.nanoTime();
		Process process = this.processes.start(command, this.environment, this.logs, log, log);
		return new PlainConsumer(clientId, new LabProcess(process, since, log, this.processes), group);
	}

	private List<String> run(String tool, List<String> arguments) {
		String name = "tool-%03d-%s".formatted(this.number.incrementAndGet(), tool);
		Path output = this.logs.resolve(name + ".out");
		Path errors = this.logs.resolve(name + ".err");
		List<String> command = new ArrayList<>(this.libraries.java());
		command.add("org.apache.kafka.tools." + tool);
		command.addAll(arguments);
		Process process = this.processes.start(command, this.environment, this.logs, output, errors);
		try {
			int exitCode = process.waitFor();
			if (exitCode != 0) {
				throw new IllegalStateException("%s has failed; what it says is in %s".formatted(tool, errors));
			}
			return Files.readAllLines(output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
