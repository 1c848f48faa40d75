/**
 * What every app of the lab has besides its own work: a guard against other sites' pages,
 * problems that say what to do next, and settings. Knows none of the apps.
 * <p>
 * May use none of the lab's packages.
 */
@NullMarked
package kafkalab.app;

import org.jspecify.annotations.NullMarked;
