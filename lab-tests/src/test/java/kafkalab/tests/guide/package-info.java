/**
 * Does what the guide tells its readers to do, and holds every sentence to its word.
 */
@NullMarked
package kafkalab.tests.guide;

import org.jspecify.annotations.NullMarked;
