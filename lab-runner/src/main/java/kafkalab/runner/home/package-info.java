/**
 * The project's folder: what is built there, and what runs leave there.
 */
@NullMarked
package kafkalab.runner.home;

import org.jspecify.annotations.NullMarked;
