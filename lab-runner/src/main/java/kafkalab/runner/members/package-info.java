/**
 * Bare members of a group: many in one process, for lessons that need more than anybody
 * has terminals.
 * <p>
 * May use {@code kafkalab.runner.home}, {@code kafkalab.runner.kafka},
 * {@code kafkalab.runner.port} and {@code kafkalab.runner.terminal} of the lab's
 * packages.
 */
@NullMarked
package kafkalab.runner.members;

import org.jspecify.annotations.NullMarked;
