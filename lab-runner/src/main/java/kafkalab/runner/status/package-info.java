/**
 * What runs at the moment.
 */
@NullMarked
package kafkalab.runner.status;

import org.jspecify.annotations.NullMarked;
