/**
 * What a consumer is told by its environment, checked before anything starts.
 */
@NullMarked
package kafkalab.consumer.settings;

import org.jspecify.annotations.NullMarked;
