/**
 * The producer app: it sends events. The page of the lab is in its process as well, and
 * it does not know it.
 * <p>
 * May use {@code kafkalab.app} and {@code kafkalab.app.start} of the lab's packages.
 */
@NullMarked
package kafkalab.producer;

import org.jspecify.annotations.NullMarked;
