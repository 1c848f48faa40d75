/**
 * A lab of the benchmark's own, run by the commands that a user types and seen from
 * outside, and Kafka's own tools beside it.
 * <p>
 * May use {@code kafkalab.runner.app}, {@code kafkalab.runner.home},
 * {@code kafkalab.runner.http}, {@code kafkalab.runner.kafka},
 * {@code kafkalab.runner.port} and {@code kafkalab.runner.terminal} of the lab's
 * packages.
 */
@NullMarked
package kafkalab.runner.bench.lab;

import org.jspecify.annotations.NullMarked;
