/**
 * One ordered stream of everything that happens in the lab.
 */
@NullMarked
package kafkalab.producer.feed;

import org.jspecify.annotations.NullMarked;
