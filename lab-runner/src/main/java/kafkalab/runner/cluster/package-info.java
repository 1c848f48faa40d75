/**
 * The lab's own cluster in this process, and the commands that run and change it.
 */
@NullMarked
package kafkalab.runner.cluster;

import org.jspecify.annotations.NullMarked;
