/**
 * What runs at the moment, as one screen of text.
 * <p>
 * May use {@code kafkalab.embedded}, {@code kafkalab.runner.app},
 * {@code kafkalab.runner.control}, {@code kafkalab.runner.home},
 * {@code kafkalab.runner.kafka}, {@code kafkalab.runner.port} and
 * {@code kafkalab.runner.terminal} of the lab's packages.
 */
@NullMarked
package kafkalab.runner.status;

import org.jspecify.annotations.NullMarked;
