/**
 * JSON over HTTP with the lab's own processes.
 * <p>
 * May use none of the lab's packages.
 */
@NullMarked
package kafkalab.runner.http;

import org.jspecify.annotations.NullMarked;
