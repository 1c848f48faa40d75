/**
 * One ordered stream of everything that happens in the lab, from which every open page
 * draws the same picture.
 * <p>
 * May use {@code kafkalab.app}, {@code kafkalab.app.sent}, {@code kafkalab.page},
 * {@code kafkalab.page.check}, {@code kafkalab.page.cluster},
 * {@code kafkalab.page.consumer} and {@code kafkalab.page.history} of the lab's packages.
 */
@NullMarked
package kafkalab.page.feed;

import org.jspecify.annotations.NullMarked;
