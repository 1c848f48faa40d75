/**
 * The consumer app: one consumer in one group, with a journal that can be read over HTTP.
 * Nothing here knows of the page that reads it.
 * <p>
 * May use {@code kafkalab.consumer.settings} of the lab's packages.
 */
@NullMarked
package kafkalab.consumer;

import org.jspecify.annotations.NullMarked;
