/**
 * What the brokers say: nodes, topics, groups, members, positions. Asks them again and
 * again and publishes each answer as a snapshot.
 * <p>
 * May use {@code kafkalab.app} of the lab's packages.
 */
@NullMarked
package kafkalab.page.cluster;

import org.jspecify.annotations.NullMarked;
