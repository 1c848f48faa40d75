/**
 * JSON over HTTP with the lab's own processes.
 */
@NullMarked
package kafkalab.runner.http;

import org.jspecify.annotations.NullMarked;
