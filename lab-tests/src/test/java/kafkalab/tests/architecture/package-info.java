/**
 * The shape of the code: its modules and packages, the arrows between them, and what
 * holds in all of them.
 */
@NullMarked
package kafkalab.tests.architecture;

import org.jspecify.annotations.NullMarked;
