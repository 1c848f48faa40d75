/**
 * What is measured: one class for each question.
 * <p>
 * May use {@code kafkalab.runner.bench.lab}, {@code kafkalab.runner.bench.result},
 * {@code kafkalab.runner.http} and {@code kafkalab.runner.terminal} of the lab's
 * packages.
 */
@NullMarked
package kafkalab.runner.bench.measure;

import org.jspecify.annotations.NullMarked;
