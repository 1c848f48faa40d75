/**
 * The lab command.
 */
@NullMarked
package kafkalab.runner;

import org.jspecify.annotations.NullMarked;
