/**
 * What happened in the lab, in sentences: members, assignments, brokers, leaders. And the
 * one account of who has read what, and when: from what members, brokers and a group's
 * state say, each thing at its time.
 * <p>
 * May use {@code kafkalab.app}, {@code kafkalab.page}, {@code kafkalab.page.cluster} and
 * {@code kafkalab.page.consumer} of the lab's packages.
 */
@NullMarked
package kafkalab.page.history;

import org.jspecify.annotations.NullMarked;
