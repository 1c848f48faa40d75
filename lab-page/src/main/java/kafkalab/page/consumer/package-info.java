/**
 * The lab's consumers and what their journals say.
 */
@NullMarked
package kafkalab.page.consumer;

import org.jspecify.annotations.NullMarked;
