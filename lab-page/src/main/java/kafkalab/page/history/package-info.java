/**
 * What happened in the lab, in sentences: members, assignments, brokers, leaders.
 * Compares one snapshot with the next.
 * <p>
 * May use {@code kafkalab.app}, {@code kafkalab.page}, {@code kafkalab.page.cluster} and
 * {@code kafkalab.page.consumer} of the lab's packages.
 */
@NullMarked
package kafkalab.page.history;

import org.jspecify.annotations.NullMarked;
