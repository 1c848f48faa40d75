/**
 * A Kafka cluster of one controller and two brokers in one JVM, with the lab's topics: a
 * cluster and nothing else. Its brokers can be stopped and started one by one. Their
 * ports are given to it.
 * <p>
 * May use none of the lab's packages.
 */
@NullMarked
package kafkalab.embedded;

import org.jspecify.annotations.NullMarked;
