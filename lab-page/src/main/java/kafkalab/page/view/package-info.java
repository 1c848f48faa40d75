/**
 * The lab's page.
 */
@NullMarked
package kafkalab.page.view;

import org.jspecify.annotations.NullMarked;
