/**
 * Talking to the person at the terminal.
 */
@NullMarked
package kafkalab.runner.terminal;

import org.jspecify.annotations.NullMarked;
