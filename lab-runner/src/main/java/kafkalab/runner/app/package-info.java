/**
 * The producer and the consumers, each a process of its own.
 */
@NullMarked
package kafkalab.runner.app;

import org.jspecify.annotations.NullMarked;
