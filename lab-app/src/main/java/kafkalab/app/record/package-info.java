/**
 * Records of any kind: what is in them as text and as JSON, and a way around one that the
 * heap cannot hold.
 * <p>
 * May use none of the lab's packages.
 */
@NullMarked
package kafkalab.app.record;

import org.jspecify.annotations.NullMarked;
