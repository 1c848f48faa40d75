package kafkalab.runner.kafka;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;

import kafkalab.runner.terminal.LabException;
import kafkalab.runner.terminal.Shell;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks a cluster, and says what to do when it does not answer.
 */
public final class LabAdmin implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(8);

	private final KafkaCluster cluster;

	private final Admin admin;

	private LabAdmin(KafkaCluster cluster, Admin admin) {
		this.cluster = cluster;
		this.admin = admin;
	}

	/**
	 * Fails if nothing listens where the lab's own brokers would be: a client would go on
	 * trying. Else nothing is sent yet, and the first question shows whether the cluster
	 * answers.
	 */
	public static LabAdmin of(KafkaCluster cluster) {
		if (!cluster.isExternal() && Stream.of(cluster.bootstrapServers().split(",")).allMatch(LabAdmin::isRefused)) {
			throw new LabException("No broker runs at %s.".formatted(cluster.bootstrapServers()), cure(cluster));
		}
		Map<String, Object> settings = new HashMap<>(cluster.properties());
		settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.bootstrapServers());
		settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
		settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis() / 2);
		try {
			return new LabAdmin(cluster, Admin.create(settings));
		}
		catch (KafkaException ex) {
			Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
			throw new LabException(
					"No connection to %s is possible: %s".formatted(cluster.bootstrapServers(), cause.getMessage()),
					"Check the addresses after --kafka (HOST:PORT,HOST:PORT) and the settings in --kafka-config.", ex);
		}
	}

	/**
	 * The brokers that run; fails if none answers.
	 */
	public Collection<Node> brokers() {
		try {
			return ask((admin) -> admin.describeCluster().nodes());
		}
		catch (ApiException ex) {
			throw new LabException("The cluster at %s refuses to be looked at: %s"
				.formatted(this.cluster.bootstrapServers(), ex.getMessage()),
					"Ask those who run it for the rights that a Kafka client needs.", ex);
		}
	}

	/**
	 * The answer; Kafka's own refusals come as its exceptions.
	 */
	public <T> T ask(Function<Admin, KafkaFuture<T>> question) {
		try {
			return question.apply(this.admin).get();
		}
		catch (ExecutionException ex) {
			throw failure(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static boolean isRefused(String address) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(),
					Integer.parseInt(address.substring(address.lastIndexOf(':') + 1))), 250);
			return false;
		}
		catch (ConnectException ex) {
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private RuntimeException failure(@Nullable Throwable cause) {
		String servers = this.cluster.bootstrapServers();
		if (cause instanceof TimeoutException) {
			return new LabException(
					"No Kafka cluster answers at %s within %d s.".formatted(servers, PATIENCE.toSeconds()),
					cure(this.cluster), cause);
		}
		if (cause instanceof AuthenticationException) {
			return new LabException("The cluster at %s does not let us in: %s".formatted(servers, cause.getMessage()),
					"Put the settings that it asks for into a file and name it with --kafka-config.", cause);
		}
		if (cause instanceof AuthorizationException) {
			return new LabException("The cluster at %s does not allow that: %s".formatted(servers, cause.getMessage()),
					"Ask those who run it for the rights, or use the lab's own cluster.", cause);
		}
		return (cause instanceof RuntimeException known) ? known : new IllegalStateException(cause);
	}

	private static String cure(KafkaCluster cluster) {
		return cluster.isExternal()
				? "Check that it runs and can be reached from here; if it asks for TLS or a login, add --kafka-config."
				: "Start the lab with %s, or name another cluster with --kafka. If the lab runs, start a broker: %s"
					.formatted(Shell.current().lab("up"), Shell.current().lab("broker start kafka1"));
	}

	@Override
	public void close() {
		this.admin.close(Duration.ofSeconds(1));
	}

}
