package kafkalab.producer.event;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import kafkalab.app.ProblemException;
import kafkalab.app.sent.Sent;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.util.StringUtils;

/**
 * The cluster can't do, or can't do all of, what it is asked for; later it may.
 */
final class UnavailableException extends ProblemException {

	private UnavailableException(String title, String detail, @Nullable Throwable cause) {
		super(HttpStatus.SERVICE_UNAVAILABLE, title, detail, cause);
	}

	static UnavailableException nothingSent(Throwable cause, Duration timeout) {
		return new UnavailableException("Kafka does not answer",
				StringUtils.capitalize(reason(cause, timeout, List.of())) + " Nothing was sent.", cause);
	}

	static UnavailableException noReceipt(Throwable cause, Duration timeout, List<Integer> leaderless) {
		return new UnavailableException("Not acknowledged", "There is no receipt, because "
				+ reason(cause, timeout, leaderless)
				+ " If a broker stored the event, but could not say so any more, it will be consumed all the same.",
				cause);
	}

	static UnavailableException partly(Sent sent, Throwable cause, Duration timeout, List<Integer> leaderless) {
		UnavailableException exception = new UnavailableException("Not all acknowledged",
				sentence("%,d of %,d events are acknowledged and will be consumed; %,d are not, because %s",
						sent.acknowledged(), sent.requested(), sent.requested() - sent.acknowledged(),
						reason(cause, timeout, leaderless)),
				cause);
		ProblemDetail problem = exception.getBody();
		problem.setProperty("requested", sent.requested());
		problem.setProperty("acknowledged", sent.acknowledged());
		problem.setProperty("counts", sent.counts());
		return exception;
	}

	static UnavailableException busy(int amount, String content) {
		UnavailableException exception = new UnavailableException("The producer is busy",
				sentence("The producer is busy with %,d %s. Nothing was sent; try again in a moment.", amount, content),
				null);
		exception.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
		return exception;
	}

	private static String reason(Throwable failure, Duration timeout, List<Integer> leaderless) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof RefusedException refused) {
				return StringUtils.uncapitalize(String.valueOf(refused.getBody().getDetail()));
			}
			if (cause instanceof BufferExhaustedException) {
				return "the events that wait for the brokers filled the producer's memory for %d s; send again in a moment."
					.formatted(timeout.toSeconds());
			}
			if (cause instanceof RetriableException) {
				return leaderless.isEmpty() ? noBroker(timeout) : noLeader(leaderless);
			}
			if (cause instanceof ConfigException) {
				return "the Kafka settings can't be used: %s. Check KAFKA_BOOTSTRAP_SERVERS, for example localhost:9093,localhost:9094."
					.formatted(cause.getMessage());
			}
			if (cause instanceof ApiException) {
				return "the cluster refused: " + cause.getMessage();
			}
		}
		return "the Kafka client failed; the log of the producer says how.";
	}

	private static String noBroker(Duration timeout) {
		return "no broker answered within %d s; start kafka1 or kafka2 (./lab broker start kafka1), then send again."
			.formatted(timeout.toSeconds());
	}

	private static String noLeader(List<Integer> leaderless) {
		String numbers = leaderless.stream().map(String::valueOf).collect(Collectors.joining(", "));
		return "no running broker may lead partition %s; start the broker that is stopped (./lab broker start kafka1), then send again."
			.formatted(numbers);
	}

}
