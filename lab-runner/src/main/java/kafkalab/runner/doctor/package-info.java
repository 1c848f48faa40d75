/**
 * What keeps the lab from starting, and the cure.
 * <p>
 * May use {@code kafkalab.embedded}, {@code kafkalab.runner.app},
 * {@code kafkalab.runner.control}, {@code kafkalab.runner.home},
 * {@code kafkalab.runner.port} and {@code kafkalab.runner.terminal} of the lab's
 * packages.
 */
@NullMarked
package kafkalab.runner.doctor;

import org.jspecify.annotations.NullMarked;
