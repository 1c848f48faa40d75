/**
 * The whole lab from one command: cluster, producer and consumer, and a section's start.
 * <p>
 * May use {@code kafkalab.embedded}, {@code kafkalab.runner.app},
 * {@code kafkalab.runner.cluster}, {@code kafkalab.runner.control},
 * {@code kafkalab.runner.home}, {@code kafkalab.runner.http},
 * {@code kafkalab.runner.kafka}, {@code kafkalab.runner.members},
 * {@code kafkalab.runner.port} and {@code kafkalab.runner.terminal} of the lab's
 * packages.
 */
@NullMarked
package kafkalab.runner.up;

import org.jspecify.annotations.NullMarked;
