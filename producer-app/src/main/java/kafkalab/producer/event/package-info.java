/**
 * Sending: from a click or a call to a receipt.
 */
@NullMarked
package kafkalab.producer.event;

import org.jspecify.annotations.NullMarked;
