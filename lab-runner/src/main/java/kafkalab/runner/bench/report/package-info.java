/**
 * The results of a benchmark for those who read them: in the terminal, in a file, on a
 * page.
 * <p>
 * May use {@code kafkalab.runner.bench.result} of the lab's packages.
 */
@NullMarked
package kafkalab.runner.bench.report;

import org.jspecify.annotations.NullMarked;
