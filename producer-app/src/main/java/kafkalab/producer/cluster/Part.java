package kafkalab.producer.cluster;

import java.util.List;

/**
 * A part of a snapshot, as far as it could be read.
 */
record Part<T>(T value, List<Throwable> failures) {
}
