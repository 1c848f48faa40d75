/**
 * The Kafka cluster that the lab uses, its own or somebody else's: asking it, and its
 * topics.
 * <p>
 * May use {@code kafkalab.embedded}, {@code kafkalab.runner.port} and
 * {@code kafkalab.runner.terminal} of the lab's packages.
 */
@NullMarked
package kafkalab.runner.kafka;

import org.jspecify.annotations.NullMarked;
