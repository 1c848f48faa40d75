/**
 * Journeys through the whole lab: a real cluster, real processes, a real browser.
 */
@NullMarked
package kafkalab.tests;

import org.jspecify.annotations.NullMarked;
