/**
 * What a benchmark has found, and on which machine.
 * <p>
 * May use {@code kafkalab.runner.terminal} of the lab's packages.
 */
@NullMarked
package kafkalab.runner.bench.result;

import org.jspecify.annotations.NullMarked;
