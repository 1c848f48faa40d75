/**
 * The membership in the consumer group: joining it, receiving its events, leaving it.
 */
@NullMarked
package kafkalab.consumer.group;

import org.jspecify.annotations.NullMarked;
