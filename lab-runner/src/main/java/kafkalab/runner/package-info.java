/**
 * The {@code lab} command: names its subcommands and ends with what they say.
 * <p>
 * May use {@code kafkalab.runner.app}, {@code kafkalab.runner.bench},
 * {@code kafkalab.runner.cluster}, {@code kafkalab.runner.doctor},
 * {@code kafkalab.runner.home}, {@code kafkalab.runner.kafka},
 * {@code kafkalab.runner.members}, {@code kafkalab.runner.offsets},
 * {@code kafkalab.runner.port}, {@code kafkalab.runner.rehearsal},
 * {@code kafkalab.runner.status}, {@code kafkalab.runner.terminal} and
 * {@code kafkalab.runner.up} of the lab's packages.
 */
@NullMarked
package kafkalab.runner;

import org.jspecify.annotations.NullMarked;
