package kafkalab.producer.event;

import java.time.Instant;

/**
 * An event as it is on the wire.
 */
record LabEvent(long id, Instant clicked, Instant produced) {
}
