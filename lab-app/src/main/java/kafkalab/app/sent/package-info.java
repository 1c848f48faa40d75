/**
 * What a sender publishes inside its app after it has stored something: the sender and
 * those who look on know only this of each other.
 * <p>
 * May use none of the lab's packages.
 */
@NullMarked
package kafkalab.app.sent;

import org.jspecify.annotations.NullMarked;
