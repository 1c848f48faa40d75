/**
 * The membership in the consumer group: joining it, receiving its events, leaving it, and
 * being stuck on demand. What happens goes into the journal.
 * <p>
 * May use {@code kafkalab.app.client}, {@code kafkalab.consumer.journal} and
 * {@code kafkalab.consumer.settings} of the lab's packages.
 */
@NullMarked
package kafkalab.consumer.group;

import org.jspecify.annotations.NullMarked;
