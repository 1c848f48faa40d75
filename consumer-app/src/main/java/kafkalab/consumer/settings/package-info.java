/**
 * What a consumer is told by its environment, checked before anything starts.
 * <p>
 * May use {@code kafkalab.app.start} of the lab's packages.
 */
@NullMarked
package kafkalab.consumer.settings;

import org.jspecify.annotations.NullMarked;
