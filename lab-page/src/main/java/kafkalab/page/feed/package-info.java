/**
 * One ordered stream of everything that happens in the lab.
 */
@NullMarked
package kafkalab.page.feed;

import org.jspecify.annotations.NullMarked;
