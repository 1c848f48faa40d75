/**
 * The lab's consumers and what their journals say.
 */
@NullMarked
package kafkalab.producer.consumer;

import org.jspecify.annotations.NullMarked;
