package kafkalab.page.cluster;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.jspecify.annotations.Nullable;

/**
 * Says in a sentence what keeps the lab from seeing the cluster, and what to do about it.
 *
 * @param addresses where the brokers are looked for
 */
record Problems(String addresses) {

	/**
	 * Some of the questions may have failed. Most failures are over at the next snapshot,
	 * a missing permission is not.
	 */
	@Nullable String withAnswers(List<Throwable> failures) {
		return first(failures, AuthorizationException.class).map((
				failure) -> "The brokers do not let this app see everything: %s Ask whoever runs them for the right to describe the cluster, its topics and its groups."
					.formatted(sentence(failure)))
			.orElse(null);
	}

	/**
	 * No broker answered.
	 */
	String withoutAnswers(List<Throwable> failures) {
		return first(failures, AuthenticationException.class).map(this::refused)
			.or(() -> first(failures, AuthorizationException.class).map(this::refused))
			.or(() -> first(failures, ConfigException.class).map(this::misconfigured))
			.orElseGet(
					() -> "No broker answers at %s. Start the cluster (./lab cluster), or set KAFKA_BOOTSTRAP_SERVERS to the address of one that runs."
						.formatted(this.addresses));
	}

	private String refused(Throwable failure) {
		String setting = (failure instanceof SslAuthenticationException) ? "spring.kafka.ssl" : "spring.kafka.security";
		return "The brokers at %s refuse this app: %s Check its %s settings.".formatted(this.addresses,
				sentence(failure), setting);
	}

	private String misconfigured(Throwable failure) {
		return "The brokers cannot be asked: %s Check KAFKA_BOOTSTRAP_SERVERS and the spring.kafka settings."
			.formatted(sentence(failure));
	}

	/** Kafka wraps what went wrong in what it was doing at that time. */
	private static Optional<Throwable> first(List<Throwable> failures, Class<? extends Throwable> type) {
		return failures.stream().flatMap((failure) -> {
			Throwable cause = failure;
			while (cause.getCause() != null && !type.isInstance(cause)) {
				cause = cause.getCause();
			}
			return type.isInstance(cause) ? Stream.of(cause) : Stream.empty();
		}).findFirst();
	}

	private static String sentence(Throwable failure) {
		String message = (failure.getMessage() != null) ? failure.getMessage() : failure.getClass().getSimpleName();
		return message.endsWith(".") ? message : message + ".";
	}

}
