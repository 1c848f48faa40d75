/**
 * The door by which other terminals and programs reach the lab's own cluster, and the lab
 * around it: both sides of it.
 */
@NullMarked
package kafkalab.runner.control;

import org.jspecify.annotations.NullMarked;
