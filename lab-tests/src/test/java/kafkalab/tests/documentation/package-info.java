/**
 * Holds the README and the guide to what they refer to.
 */
@NullMarked
package kafkalab.tests.documentation;

import org.jspecify.annotations.NullMarked;
