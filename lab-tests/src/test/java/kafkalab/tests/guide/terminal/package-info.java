/**
 * Real terminals, in which commands are typed and whose output is read.
 */
@NullMarked
package kafkalab.tests.guide.terminal;

import org.jspecify.annotations.NullMarked;
