/**
 * The consumer app: one consumer in one group, with a journal that can be read over HTTP.
 */
@NullMarked
package kafkalab.consumer;

import org.jspecify.annotations.NullMarked;
