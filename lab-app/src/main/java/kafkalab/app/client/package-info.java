/**
 * Kafka clients that receive whatever there may be: any bytes as text and as JSON, a way
 * around events that the heap cannot hold, and polls that are watched.
 * <p>
 * May use none of the lab's packages.
 */
@NullMarked
package kafkalab.app.client;

import org.jspecify.annotations.NullMarked;
