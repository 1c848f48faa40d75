/**
 * The guide's live checks: sentences about the cluster, judged as the lab goes on. A
 * sentence is understood by the vocabulary and judged by one of the facts.
 * <p>
 * May use {@code kafkalab.app}, {@code kafkalab.app.sent}, {@code kafkalab.page},
 * {@code kafkalab.page.cluster}, {@code kafkalab.page.consumer},
 * {@code kafkalab.page.guide} and {@code kafkalab.page.history} of the lab's packages.
 */
@NullMarked
package kafkalab.page.check;

import org.jspecify.annotations.NullMarked;
