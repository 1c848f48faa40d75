package kafkalab.runner.home;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The name under which a process is recorded that uses a Kafka cluster.
 *
 * @param what what it is, such as consumer-8001
 * @param brokers where it finds the cluster
 */
public record ClientName(String what, String brokers) {

	static Optional<ClientName> parse(String name) {
		String[] parts = name.split(" ", 2);
		return (parts.length == 2) ? Optional.of(new ClientName(parts[0], parts[1])) : Optional.empty();
	}

	/**
	 * Whether it uses the cluster that has these brokers.
	 */
	public boolean uses(String brokers) {
		Set<String> some = addresses(brokers);
		return addresses(this.brokers).stream().anyMatch(some::contains);
	}

	private static Set<String> addresses(String brokers) {
		return Arrays.stream(brokers.split(","))
			.map((broker) -> broker.strip().replaceFirst("^(127\\.0\\.0\\.1|\\[::1]):", "localhost:"))
			.collect(Collectors.toSet());
	}

	@Override
	public String toString() {
		return this.what + " " + this.brokers;
	}

}
