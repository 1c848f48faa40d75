/**
 * How an app of the lab starts: what it takes from a terminal, and what it says there
 * when it cannot start.
 * <p>
 * May use none of the lab's packages.
 */
@NullMarked
package kafkalab.app.start;

import org.jspecify.annotations.NullMarked;
