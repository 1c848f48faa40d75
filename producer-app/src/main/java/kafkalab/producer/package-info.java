/**
 * The producer app: sends events, observes the lab and serves its page.
 */
@NullMarked
package kafkalab.producer;

import org.jspecify.annotations.NullMarked;
