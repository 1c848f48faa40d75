/**
 * The lab's own cluster, in this process or in that of another terminal.
 * <p>
 * May use {@code kafkalab.embedded}, {@code kafkalab.runner.control},
 * {@code kafkalab.runner.home}, {@code kafkalab.runner.kafka},
 * {@code kafkalab.runner.port} and {@code kafkalab.runner.terminal} of the lab's
 * packages.
 */
@NullMarked
package kafkalab.runner.cluster;

import org.jspecify.annotations.NullMarked;
