/**
 * What the consumer has seen and done, readable over HTTP by any number of readers.
 */
@NullMarked
package kafkalab.consumer.journal;

import org.jspecify.annotations.NullMarked;
