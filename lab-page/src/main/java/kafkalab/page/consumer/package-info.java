/**
 * The lab's consumers: found by what the brokers say of their members, known by what
 * their journals say. A consumer's own word for its state stands; what only its silence
 * tells is decided here.
 * <p>
 * May use {@code kafkalab.page} and {@code kafkalab.page.cluster} of the lab's packages.
 */
@NullMarked
package kafkalab.page.consumer;

import org.jspecify.annotations.NullMarked;
