/**
 * The lab's own cluster, in this process or in that of another terminal.
 */
@NullMarked
package kafkalab.runner.cluster;

import org.jspecify.annotations.NullMarked;
