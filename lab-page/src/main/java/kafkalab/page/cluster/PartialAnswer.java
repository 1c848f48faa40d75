package kafkalab.page.cluster;

import java.util.List;

/**
 * A part of a snapshot, as far as it could be read.
 */
record PartialAnswer<T>(T value, List<Throwable> failures) {
}
