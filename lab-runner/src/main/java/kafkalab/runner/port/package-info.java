/**
 * The lab's ports, and who holds them.
 * <p>
 * May use {@code kafkalab.embedded}, {@code kafkalab.runner.home} and
 * {@code kafkalab.runner.terminal} of the lab's packages.
 */
@NullMarked
package kafkalab.runner.port;

import org.jspecify.annotations.NullMarked;
