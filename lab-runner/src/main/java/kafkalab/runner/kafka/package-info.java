/**
 * The Kafka cluster that the lab uses: its own or somebody else's.
 */
@NullMarked
package kafkalab.runner.kafka;

import org.jspecify.annotations.NullMarked;
