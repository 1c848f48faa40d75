/**
 * What keeps the lab from starting, and the cure.
 */
@NullMarked
package kafkalab.runner.doctor;

import org.jspecify.annotations.NullMarked;
