/**
 * Where a group goes on reading.
 * <p>
 * May use {@code kafkalab.runner.kafka}, {@code kafkalab.runner.port} and
 * {@code kafkalab.runner.terminal} of the lab's packages.
 */
@NullMarked
package kafkalab.runner.offsets;

import org.jspecify.annotations.NullMarked;
