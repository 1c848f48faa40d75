/**
 * {@code lab bench}: the lab measured against Kafka's own tools, in one run on this
 * machine.
 * <p>
 * May use {@code kafkalab.runner.bench.lab}, {@code kafkalab.runner.bench.measure},
 * {@code kafkalab.runner.bench.report}, {@code kafkalab.runner.bench.result},
 * {@code kafkalab.runner.home} and {@code kafkalab.runner.terminal} of the lab's
 * packages.
 */
@NullMarked
package kafkalab.runner.bench;

import org.jspecify.annotations.NullMarked;
