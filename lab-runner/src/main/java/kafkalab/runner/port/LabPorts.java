package kafkalab.runner.port;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import kafkalab.runner.terminal.LabException;

/**
 * All ports that the lab listens on.
 */
public record LabPorts(LabPort kafka1, LabPort kafka2, LabPort controller, LabPort control, LabPort producer,
		LabPort consumer) {

	/**
	 * The ports in their usual places, unless the environment moves them.
	 */
	public static LabPorts of(Map<String, String> environment) {
		return new LabPorts(port(environment, "kafka1", "KAFKA1_PORT", 9093),
				port(environment, "kafka2", "KAFKA2_PORT", 9094),
				port(environment, "controller", "CONTROLLER_PORT", 9095),
				port(environment, "broker commands", "CONTROL_PORT", 9096),
				port(environment, "producer", "PRODUCER_PORT", 8081),
				port(environment, "first consumer", "PORT", 8000));
	}

	private static LabPort port(Map<String, String> environment, String owner, String variable, int usual) {
		String value = environment.getOrDefault(variable, "");
		return new LabPort(owner, variable, value.isBlank() ? usual : number(variable, value, usual));
	}

	private static int number(String variable, String value, int usual) {
		try {
			int number = Integer.parseInt(value.strip());
			if (number >= 1 && number <= 65535) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// Said below
		}
		throw new LabException("%s is '%s', which is no port.".formatted(variable, value),
				"Give a number from 1 to 65535, for example %s=%d, or leave it out.".formatted(variable, usual));
	}

	/**
	 * Those of the cluster.
	 */
	public List<LabPort> cluster() {
		return List.of(this.kafka1, this.kafka2, this.controller, this.control);
	}

	/**
	 * Those of the producer and of so many consumers.
	 */
	public List<LabPort> apps(int consumers) {
		return Stream.concat(Stream.of(this.producer), IntStream.range(0, consumers).mapToObj(this::consumer)).toList();
	}

	/**
	 * That of a consumer of the lab, counted from 0: one beside the other.
	 */
	public LabPort consumer(int index) {
		return (index == 0) ? this.consumer
				: new LabPort("second consumer", this.consumer.variable(), this.consumer.number() + index);
	}

	/**
	 * All that a lab with one consumer listens on.
	 */
	public List<LabPort> all() {
		return all(1);
	}

	public List<LabPort> all(int consumers) {
		return Stream.concat(cluster().stream(), apps(consumers).stream()).toList();
	}

	/**
	 * Where clients find the lab's own cluster.
	 */
	public String bootstrapServers() {
		return "localhost:%d,localhost:%d".formatted(this.kafka1.number(), this.kafka2.number());
	}

}
