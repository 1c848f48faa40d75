/**
 * Talking to the person at the terminal: lines, failures with their cure, the end by
 * Ctrl+C.
 * <p>
 * May use none of the lab's packages.
 */
@NullMarked
package kafkalab.runner.terminal;

import org.jspecify.annotations.NullMarked;
