/**
 * The producer and the consumers, each a process of its own: starting them, killing,
 * freezing and thawing them.
 * <p>
 * May use {@code kafkalab.runner.home}, {@code kafkalab.runner.http},
 * {@code kafkalab.runner.kafka}, {@code kafkalab.runner.port} and
 * {@code kafkalab.runner.terminal} of the lab's packages.
 */
@NullMarked
package kafkalab.runner.app;

import org.jspecify.annotations.NullMarked;
