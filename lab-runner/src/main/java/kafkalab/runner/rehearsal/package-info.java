/**
 * Makes what lets Java start the lab's programs sooner, by running a small lab once.
 * <p>
 * May use {@code kafkalab.embedded}, {@code kafkalab.runner.app},
 * {@code kafkalab.runner.home}, {@code kafkalab.runner.http},
 * {@code kafkalab.runner.kafka}, {@code kafkalab.runner.port},
 * {@code kafkalab.runner.status} and {@code kafkalab.runner.terminal} of the lab's
 * packages.
 */
@NullMarked
package kafkalab.runner.rehearsal;

import org.jspecify.annotations.NullMarked;
