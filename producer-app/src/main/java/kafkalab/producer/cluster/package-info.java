/**
 * What the brokers say: nodes, topics, groups, members, positions.
 */
@NullMarked
package kafkalab.producer.cluster;

import org.jspecify.annotations.NullMarked;
