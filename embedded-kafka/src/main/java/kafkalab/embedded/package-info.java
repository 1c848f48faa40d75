/**
 * A Kafka cluster of one controller and two brokers in one JVM.
 */
@NullMarked
package kafkalab.embedded;

import org.jspecify.annotations.NullMarked;
