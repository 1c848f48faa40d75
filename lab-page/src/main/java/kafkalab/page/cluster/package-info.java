/**
 * What the brokers say: nodes, topics, groups, members, positions.
 */
@NullMarked
package kafkalab.page.cluster;

import org.jspecify.annotations.NullMarked;
