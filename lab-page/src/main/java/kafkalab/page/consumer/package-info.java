/**
 * The lab's consumers: found by what the brokers say of their members, known by what
 * their journals say. Here it is decided in which state a member is.
 * <p> May use {@code kafkalab.page.cluster} of the lab's packages.
 */
@NullMarked
package kafkalab.page.consumer;

import org.jspecify.annotations.NullMarked;
