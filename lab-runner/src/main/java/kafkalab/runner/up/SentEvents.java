package kafkalab.runner.up;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

import kafkalab.runner.app.AppClient;
import kafkalab.runner.http.LoopbackHttp.Answer;
import kafkalab.runner.kafka.KafkaCluster;
import kafkalab.runner.kafka.LabAdmin;
import kafkalab.runner.port.LabPort;
import kafkalab.runner.terminal.LabException;
import kafkalab.runner.terminal.StopSignal;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Sends the events with which a section begins, and sees them consumed.
 */
record SentEvents(AppClient client, LabPort producer, KafkaCluster kafka) {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	/**
	 * Returns when first-group has committed them all, or the lab is to end.
	 */
	void send(int count, StopSignal stop) {
		try {
			Answer answer = this.client.post(this.producer.number(), "/events", Map.of("count", count), PATIENCE);
			if (!answer.isOk()) {
				throw notSent(answer.body().path("detail").asString("it gives no reason."), null);
			}
		}
		catch (IOException ex) {
			throw notSent(ex.toString(), ex);
		}
		try (LabAdmin admin = LabAdmin.of(this.kafka)) {
			long start = System.nanoTime();
			while (committed(admin) < count && !stop.isReceivedWithin(Duration.ofMillis(100))) {
				if (System.nanoTime() - start > PATIENCE.toNanos()) {
					throw notSent("first-group has not consumed them within %d s.".formatted(PATIENCE.toSeconds()),
							null);
				}
			}
		}
	}

	private static long committed(LabAdmin admin) {
		return admin.ask((kafka) -> kafka.listConsumerGroupOffsets("first-group").partitionsToOffsetAndMetadata())
			.values()
			.stream()
			.mapToLong(OffsetAndMetadata::offset)
			.sum();
	}

	private static LabException notSent(String why, @Nullable Throwable cause) {
		return new LabException("The events that the section begins with are missing: " + why,
				"Begin the section again.", cause);
	}

}
