/**
 * The whole lab from one command.
 */
@NullMarked
package kafkalab.runner.up;

import org.jspecify.annotations.NullMarked;
