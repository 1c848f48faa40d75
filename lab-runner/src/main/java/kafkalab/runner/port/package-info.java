/**
 * The lab's ports, and who holds them.
 */
@NullMarked
package kafkalab.runner.port;

import org.jspecify.annotations.NullMarked;
