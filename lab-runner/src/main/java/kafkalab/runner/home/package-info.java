/**
 * The project's folder: what is built there, and what runs leave there.
 * <p>
 * May use {@code kafkalab.runner.terminal} of the lab's packages.
 */
@NullMarked
package kafkalab.runner.home;

import org.jspecify.annotations.NullMarked;
