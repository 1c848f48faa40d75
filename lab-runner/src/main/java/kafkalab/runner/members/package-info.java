/**
 * Bare members of a group: many in one process, for lessons that need more than anybody
 * has terminals.
 */
@NullMarked
package kafkalab.runner.members;

import org.jspecify.annotations.NullMarked;
