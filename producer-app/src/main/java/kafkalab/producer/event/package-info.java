/**
 * Sending: from a click or a call to a receipt. What is stored is also published inside
 * the app, for those who look on.
 * <p>
 * May use {@code kafkalab.app} and {@code kafkalab.app.sent} of the lab's packages.
 */
@NullMarked
package kafkalab.producer.event;

import org.jspecify.annotations.NullMarked;
