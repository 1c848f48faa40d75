/**
 * The page as the server delivers it, with the newest picture of the lab and the guide
 * beside it. What moves on it is drawn by the scripts in {@code static}.
 * <p>
 * May use {@code kafkalab.app}, {@code kafkalab.app.sent}, {@code kafkalab.page},
 * {@code kafkalab.page.check}, {@code kafkalab.page.cluster},
 * {@code kafkalab.page.consumer}, {@code kafkalab.page.feed} and
 * {@code kafkalab.page.guide} of the lab's packages.
 */
@NullMarked
package kafkalab.page.view;

import org.jspecify.annotations.NullMarked;
