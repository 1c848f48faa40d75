/**
 * How another terminal controls the running lab: a loopback HTTP port that stops and
 * starts brokers and brings the lab to a section.
 * <p>
 * May use {@code kafkalab.embedded}, {@code kafkalab.runner.http},
 * {@code kafkalab.runner.port} and {@code kafkalab.runner.terminal} of the lab's
 * packages.
 */
@NullMarked
package kafkalab.runner.control;

import org.jspecify.annotations.NullMarked;
