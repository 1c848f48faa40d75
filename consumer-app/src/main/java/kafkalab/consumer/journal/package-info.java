/**
 * What the consumer has seen and done, readable over HTTP by any number of readers.
 * <p>
 * May use {@code kafkalab.app}, {@code kafkalab.app.client} and
 * {@code kafkalab.consumer.settings} of the lab's packages.
 */
@NullMarked
package kafkalab.consumer.journal;

import org.jspecify.annotations.NullMarked;
