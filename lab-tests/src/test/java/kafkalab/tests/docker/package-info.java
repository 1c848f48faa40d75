/**
 * The Docker path, really run: the compose file, the images and Testcontainers.
 */
@NullMarked
package kafkalab.tests.docker;

import org.jspecify.annotations.NullMarked;
