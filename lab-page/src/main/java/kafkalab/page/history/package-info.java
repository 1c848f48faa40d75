/**
 * What happened in the lab, in sentences: members, assignments, brokers, leaders.
 */
@NullMarked
package kafkalab.page.history;

import org.jspecify.annotations.NullMarked;
