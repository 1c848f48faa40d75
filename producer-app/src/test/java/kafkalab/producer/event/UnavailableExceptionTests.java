package kafkalab.producer.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import kafkalab.app.sent.Receipt;
import kafkalab.app.sent.Sent;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UnavailableExceptionTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(5);

	@Test
	void saysThatNoBrokerAnsweredAndHowToStartOne() {
		Throwable cause = new ExecutionException(new TimeoutException("Timed out waiting for a node assignment"));
		assertThat(UnavailableException.nothingSent(cause, TIMEOUT).getBody().getDetail())
			.isEqualTo("No broker answered within 5 s; "
					+ "start kafka1 or kafka2 (./lab broker start kafka1), then send again. Nothing was sent.");
	}

	@Test
	void saysThatPartitionsHaveNoLeader() {
		UnavailableException exception = UnavailableException.noReceipt(new TimeoutException("Expiring 1 record(s)"),
				TIMEOUT, List.of(0, 1));
		assertThat(exception.getBody().getDetail()).contains("no running broker may lead partition 0, 1;");
	}

	@Test
	void saysWhatIsWrongWithTheSettings() {
		Throwable cause = new KafkaException("Failed to create new KafkaAdminClient",
				new ConfigException("No resolvable bootstrap urls given in bootstrap.servers"));
		assertThat(UnavailableException.nothingSent(cause, TIMEOUT).getBody().getDetail())
			.contains("No resolvable bootstrap urls")
			.contains("KAFKA_BOOTSTRAP_SERVERS")
			.doesNotContain("KafkaAdminClient");
	}

	@Test
	void repeatsWhatTheClusterRefuses() {
		Throwable cause = new TopicAuthorizationException("Not authorized to access topics: [payments]");
		assertThat(UnavailableException.noReceipt(cause, TIMEOUT, List.of()).getBody().getDetail())
			.contains("the cluster refused: Not authorized to access topics: [payments]");
	}

	@Test
	void doesNotTellAboutTheInside() {
		Throwable cause = new IllegalStateException("java.lang.Something at line 12");
		assertThat(UnavailableException.noReceipt(cause, TIMEOUT, List.of()).getBody().getDetail())
			.doesNotContain("Something");
	}

	@Test
	void saysHowManyEventsOfABurstWillBeConsumed() {
		Receipt receipt = new Receipt(1, "first-topic", null, 0, 0, "kafka1", Instant.EPOCH, Instant.EPOCH);
		Sent sent = new Sent("first-topic", "round-robin", 100_000, 39_802, Map.of(0, 39_802L), receipt, receipt, "…");
		UnavailableException exception = UnavailableException.partly(sent, new TimeoutException("Expiring"), TIMEOUT,
				List.of());
		assertThat(exception.getBody().getDetail())
			.startsWith("39,802 of 100,000 events are acknowledged and will be consumed; 60,198 are not, because");
		assertThat(exception.getBody().getProperties()).containsEntry("requested", 100_000L)
			.containsEntry("acknowledged", 39_802L)
			.containsEntry("counts", Map.of(0, 39_802L));
	}

}
