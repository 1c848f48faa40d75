/**
 * Where a group goes on reading.
 */
@NullMarked
package kafkalab.runner.offsets;

import org.jspecify.annotations.NullMarked;
