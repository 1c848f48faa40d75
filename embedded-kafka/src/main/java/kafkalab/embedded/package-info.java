/**
 * A Kafka cluster of one controller and two brokers in one JVM, and nothing else: it
 * knows neither the lab nor its commands.
 */
@NullMarked
package kafkalab.embedded;

import org.jspecify.annotations.NullMarked;
