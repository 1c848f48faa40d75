/**
 * How the lab starts in terminals, folders and languages of every kind.
 */
@NullMarked
package kafkalab.tests.launch;

import org.jspecify.annotations.NullMarked;
